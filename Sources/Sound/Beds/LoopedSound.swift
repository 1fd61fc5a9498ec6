/// A stereo sound of known length that can be read from anywhere, such as a file.
package protocol StereoSource {
  var length: Frames { get }

  /// Reads frames into both channels, as many as each has room for.
  ///
  /// - Parameter position: the first frame; all that are asked for are within `length`.
  func read(
    at position: Frames, left: inout MutableSpan<Float>, right: inout MutableSpan<Float>) throws
}

/// A sound whose end goes over into its beginning, so that it never stops.
///
/// Around the join both are heard, with gains whose squares add up to one: what is unlike keeps its
/// power. Every block is read when it is asked for, from wherever it lies.
package final class LoopedSound {
  private let source: any StereoSource
  /// Frames in which the end and the beginning overlap.
  private let fade: Int64
  /// Frames from one beginning to the next.
  private let period: Int64
  private let scratch = StereoBlock()

  /// - Parameter fade: seconds; a quarter of the sound when that is shorter.
  package init(_ source: any StereoSource, fade: Double = 4, rate: SampleRate) {
    precondition(source.length > .zero)
    self.source = source
    self.fade = min(rate.frames(seconds: fade).count, source.length.count / 4)
    period = source.length.count - self.fade
  }

  /// Adds the block that starts at `position`.
  ///
  /// - Throws: what the source throws.
  package func fill(_ block: StereoBlock, at position: Frames) throws {
    var done = 0
    while done < StereoBlock.frames {
      let now = position.count + Int64(done)
      let place = now % period
      // The first time there is no end to come from.
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
  /// - Parameter rise: for each frame of the piece, how far along the fade its gain is; `nil` for a
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
