internal import Sound
internal import Timebase

/// The air of a quiet room under a track that no bed fills: many take exact silence for a fault, and some
/// players for the end.
///
/// So quiet that no meter of loudness counts it; neither speech nor the end of what is heard moves it.
final class RoomTone {
  private let bed: Bed
  private let gain: Double
  private let fade: Fade
  private let scratch = StereoBlock()

  /// Name of the bed that it is.
  static let bed = "room"

  /// In LUFS.
  ///
  /// A meter counts nothing under -70 (ITU-R BS.1770-4, annex 1), and no 400 ms of this noise are
  /// louder than its mean by 2 LU.
  static let loudness = -72.0

  /// Seconds over which it comes at a track's first frame, and goes at its last.
  private static let edge = 2.0

  /// - Parameters:
  ///   - range: the frames in which it is heard, coming and going included.
  ///   - gain: linear.
  init(
    _ definition: BedDefinition, over range: Range<Frames>, gain: Double, seed: UInt64,
    rate: SampleRate
  ) {
    bed = Bed(definition, seed: seed, rate: rate)
    self.gain = gain
    let edge = rate.frames(seconds: Self.edge)
    fade = Fade(from: range.lowerBound, to: range.upperBound, rise: edge, fall: edge)
  }

  /// Adds the part that falls in the block starting at `position`.
  func add(to block: StereoBlock, at position: Frames) {
    scratch.clear()
    bed.fill(scratch, at: position)
    block.add(scratch) { gain * fade.gain(at: position + Frames($0)) }
  }
}
