internal import Sound
internal import Timebase

/// A bed over one stretch of a track: it comes and goes gently, and steps back for speech.
final class BedSource: SoundSource {
  let start: Frames
  let end: Frames
  private let bed: any EndlessSound
  private let fade: Fade
  private let ducking: Ducking
  private let gain: Double
  private let scratch = StereoBlock()

  /// Seconds over which a bed comes and goes.
  static let rise = 4.0
  static let fall = 6.0

  /// - Parameters:
  ///   - range: the frames in which it is heard, the fades included.
  ///   - gain: linear, where nobody speaks.
  init(
    _ bed: any EndlessSound, over range: Range<Frames>, gain: Double, ducking: Ducking,
    rate: SampleRate
  ) {
    self.bed = bed
    start = range.lowerBound
    end = range.upperBound
    fade = Fade(
      from: start, to: end, rise: rate.frames(seconds: Self.rise),
      fall: rate.frames(seconds: Self.fall))
    self.gain = gain
    self.ducking = ducking
  }

  func add(to block: StereoBlock, at position: Frames) throws {
    scratch.clear()
    try bed.add(to: scratch, at: position)
    block.add(scratch) { index in
      let frame = position + Frames(index)
      return gain * fade.gain(at: frame) * ducking.level(at: frame).linear
    }
  }
}
