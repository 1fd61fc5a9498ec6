package import Timebase

/// A stereo sound of known length that can be read from any frame, such as a file.
package protocol StereoSource {
  var length: Frames { get }

  /// Reads frames into both channels, as many as the spans have room for.
  ///
  /// - Parameter position: the first frame to read; all frames asked for are within `length`.
  func read(
    at position: Frames, left: inout MutableSpan<Float>, right: inout MutableSpan<Float>) throws
}

/// A sound whose end crossfades into its beginning, so that it never stops.
///
/// The crossfade is of constant power, for signals that are not correlated. Every block is read
/// when it is asked for, from wherever it lies.
package final class LoopedSound {
  private let source: any StereoSource
  /// Frames over which the end and the beginning overlap.
  private let fade: Int64
  /// Frames from one start of the sound to the next.
  private let period: Int64
  private let scratch = StereoBlock()

  /// Length of the crossfade, in seconds.
  package static let usualFade = 4.0

  /// - Parameter fade: length of the crossfade in seconds; at most a quarter of the sound.
  package init(_ source: any StereoSource, fade: Double = usualFade, rate: SampleRate) {
    precondition(source.length > .zero)
    self.source = source
    self.fade = min(rate.frames(seconds: fade).count, source.length.count / 4)
    period = source.length.count - self.fade
  }

  /// Adds the block that starts at `position`, at unit gain.
  ///
  /// - Throws: whatever the source's `read` throws.
  package func fill(_ block: StereoBlock, at position: Frames) throws {
    var done = 0
    while done < StereoBlock.frames {
      let now = position.count + Int64(done)
      let place = now % period
      // Before the first start there is no end to fade out.
      let isJoining = place < fade && now >= period
      let edge = place < fade ? fade : period
      let count = min(StereoBlock.frames - done, Int(edge - place))
      try add(to: block, at: done, count: count, from: place) { isJoining ? place + $0 : nil }
      if isJoining {
        try add(to: block, at: done, count: count, from: period + place) { fade - place - $0 }
      }
      done += count
    }
    block.markSounding()
  }

  /// Adds a piece of the source.
  ///
  /// - Parameter rise: how many frames into the crossfade each frame of the piece is; `nil` for a
  ///   gain of one.
  private func add(
    to block: StereoBlock, at start: Int, count: Int, from place: Int64,
    rise: (Int64) -> Int64?
  ) throws {
    var left = UnsafeMutableBufferPointer(rebasing: scratch.left[..<count]).mutableSpan
    var right = UnsafeMutableBufferPointer(rebasing: scratch.right[..<count]).mutableSpan
    try source.read(at: Frames(place), left: &left, right: &right)
    for index in 0..<count {
      var gain: Float = 1
      if let along = rise(Int64(index)) {
        gain = Float(Elementary.sinCos(turns: Double(along) / Double(fade) / 4).sin)
      }
      block.left[start + index] += scratch.left[index] * gain
      block.right[start + index] += scratch.right[index] * gain
    }
  }
}
