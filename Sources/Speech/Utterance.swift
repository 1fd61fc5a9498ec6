internal import Resampling
package import Timebase

/// What an engine spoke: mono samples, full scale ±1, at the engine's own rate.
package struct Utterance: Sendable {
  package let samples: [Float]
  package let rate: SampleRate

  package init(samples: [Float], rate: SampleRate) {
    self.samples = samples
    self.rate = rate
  }

  /// Air between two segments that different voices say, in seconds: as between two words.
  private static let air = 0.06

  /// The engine cuts words off in full swing; so long are they let out and in, in seconds.
  private static let fade = 0.005

  /// Where speech is, and not the engine's pause: its gaps are exact zeros.
  private static let threshold: Float = 0.001

  /// This and then the other, as one sentence: the engine's pauses between them become a breath of
  /// air.
  func joined(with other: Utterance) -> Utterance {
    let next = other.resampled(to: rate)
    guard let end = samples.lastIndex(where: { abs($0) > Self.threshold }) else { return next }
    guard let start = next.samples.firstIndex(where: { abs($0) > Self.threshold }) else {
      return self
    }
    let fade = Int(rate.frames(seconds: Self.fade).count)
    var head = samples[...end]
    for index in 0..<min(fade, head.count) {
      head[head.endIndex - 1 - index] *= Float(index) / Float(fade)
    }
    var tail = next.samples[start...]
    for index in 0..<min(fade, tail.count) {
      tail[tail.startIndex + index] *= Float(index) / Float(fade)
    }
    let air = [Float](repeating: 0, count: Int(rate.frames(seconds: Self.air).count))
    return Utterance(samples: head + air + tail, rate: rate)
  }

  /// Two engines in one sentence need not have one rate.
  private func resampled(to rate: SampleRate) -> Utterance {
    guard rate != self.rate else { return self }
    do throws(ResamplingError) {
      return Utterance(
        samples: try Resampler.resampled(samples[...], from: self.rate, to: rate), rate: rate)
    } catch {
      preconditionFailure("only without memory: \(error.reason)")
    }
  }
}
