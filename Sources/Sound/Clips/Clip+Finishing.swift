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
    let centred = withoutOffset(spoken)
    guard let speech = speechRange(in: centred, rate: spokenRate) else {
      return Clip(samples: [], loudness: -.infinity)
    }
    var samples = try resampled(Array(centred[speech]), from: spokenRate, to: rate)
    fade(&samples, rate: rate)
    return Clip(samples: samples, loudness: loudness(of: samples, rate: rate))
  }

  private static func withoutOffset(_ samples: [Float]) -> [Float] {
    guard !samples.isEmpty else { return samples }
    let offset = Float(samples.reduce(0.0) { $0 + Double($1) } / Double(samples.count))
    return samples.map { $0 - offset }
  }

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
