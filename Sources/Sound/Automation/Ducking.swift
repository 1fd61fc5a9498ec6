package import Timebase

/// The fall of a bed's level under speech, computed ahead from the timeline's speech.
///
/// The bed begins to fall 400 ms before a phrase and is down 100 ms before it; it stays down through
/// gaps under 2.5 s and rises again over 2 s. Depth and times: Torcoli et al., "Preferred levels for
/// background ducking" (JAES 67, 2019), slowed down for quiet listening.
package struct Ducking: Sendable {
  /// Ranges in which somebody speaks, gaps under 2.5 s included; in order.
  private let speech: [Range<Frames>]
  private let depth: Decibels
  private let rate: SampleRate

  private static let fall = (start: 0.4, end: 0.1)
  private static let rise = 2.0
  private static let gap = 2.5

  /// - Parameters:
  ///   - speech: the ranges in which speech sounds; in any order.
  ///   - depth: how much quieter the bed is under speech; positive.
  package init(_ speech: [Range<Frames>], depth: Decibels, rate: SampleRate) {
    var joined: [Range<Frames>] = []
    let gap = rate.frames(seconds: Self.gap)
    for range in speech.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound - last.upperBound < gap {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    self.speech = joined
    self.depth = depth
    self.rate = rate
  }

  /// The bed's change of level at a frame: from zero down to `-depth`.
  package func level(at frame: Frames) -> Decibels {
    // The last stretch that has begun, and the one that is about to.
    var low = 0
    var high = speech.count
    while low < high {
      let middle = (low + high) / 2
      if speech[middle].lowerBound <= frame { low = middle + 1 } else { high = middle }
    }
    var down = 0.0
    if low > 0 {
      let since = rate.seconds(frame - speech[low - 1].upperBound)
      down = since <= 0 ? 1 : 1 - Elementary.raisedCosine(since / Self.rise)
    }
    if low < speech.count {
      let until = rate.seconds(speech[low].lowerBound - frame)
      let fall = (Self.fall.start - until) / (Self.fall.start - Self.fall.end)
      down = max(down, Elementary.raisedCosine(fall))
    }
    return Decibels(-depth.value * down)
  }
}
