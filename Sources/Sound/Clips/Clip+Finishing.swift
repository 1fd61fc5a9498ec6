extension Clip {
  /// Makes a clip of what an engine spoke.
  ///
  /// In order: no offset, only the speech (-60 dBFS, with 20 ms of air around it), the track's rate,
  /// 5 ms of fade in and 25 ms of fade out, since engines cut word ends off in full swing.
  ///
  /// - Parameters:
  ///   - spoken: the engine's samples, full scale ±1.
  ///   - spokenRate: the engine's rate.
  ///   - rate: the track's.
  package static func finished(
    from spoken: [Float], at spokenRate: SampleRate, for rate: SampleRate
  ) throws(ResamplingError) -> Clip {
    var centred = spoken
    removeOffset(&centred, rate: spokenRate)
    guard let speech = speechRange(in: centred, rate: spokenRate) else {
      return Clip(samples: [], loudness: -.infinity)
    }
    var samples = try resampled(centred[speech], from: spokenRate, to: rate)
    fade(&samples, rate: rate)
    return Clip(samples: samples, loudness: loudness(of: samples, rate: rate))
  }

  /// A first-order high-pass at 20 Hz.
  ///
  /// Taking away the mean instead would lift the silence between words, which is exactly zero.
  private static func removeOffset(_ samples: inout [Float], rate: SampleRate) {
    let pole = Float(Elementary.exp2(-20 * Self.octavesInARadian / Double(rate.hertz)))
    // As if the offset had always been there: starting from zero it would be a step.
    var before = samples.first ?? 0
    var last: Float = 0
    for index in samples.indices {
      last = samples[index] - before + pole * last
      before = samples[index]
      samples[index] = last
    }
  }

  /// 2π in powers of two: `exp(-2π f / rate)` is `exp2(-f · this / rate)`.
  private static let octavesInARadian = 9.064_720_283_654_388

  private static func speechRange(in samples: [Float], rate: SampleRate) -> Range<Int>? {
    let threshold: Float = 0.001
    guard let first = samples.firstIndex(where: { abs($0) > threshold }),
      let last = samples.lastIndex(where: { abs($0) > threshold })
    else { return nil }
    let air = Int(rate.frames(seconds: 0.02).count)
    return max(0, first - air)..<min(samples.count, last + 1 + air)
  }

  private static func fade(_ samples: inout [Float], rate: SampleRate) {
    let half = samples.count / 2
    let fadeIn = min(half, Int(rate.frames(seconds: 0.005).count))
    for index in 0..<fadeIn {
      samples[index] *= Float(Elementary.raisedCosine(Double(index) / Double(fadeIn)))
    }
    let fadeOut = min(half, Int(rate.frames(seconds: 0.025).count))
    for index in 0..<fadeOut {
      samples[samples.count - 1 - index] *=
        Float(Elementary.raisedCosine(Double(index) / Double(fadeOut)))
    }
  }

  /// Silence on both sides lets the meter's gate see the clip as it sounds in the track.
  private static func loudness(of samples: [Float], rate: SampleRate) -> Double {
    let air = [Float](repeating: 0, count: Int(rate.frames(seconds: 0.4).count))
    var meter = LoudnessMeter(channels: 1, rate: rate)
    meter.add(mono: air.span)
    meter.add(mono: samples.span)
    meter.add(mono: air.span)
    return meter.integrated
  }
}
