extension Clip {
  /// One channel of a sound at the track's rate, faded at both ends by 5 ms.
  package static func side(
    _ samples: [Float], at own: SampleRate, for rate: SampleRate
  ) throws(ResamplingError) -> [Float] {
    var side = try resampled(samples[...], from: own, to: rate)
    let fade = min(side.count / 2, Int(rate.frames(seconds: 0.005).count))
    for index in 0..<fade {
      let gain = Float(Elementary.raisedCosine(Double(index) / Double(fade)))
      side[index] *= gain
      side[side.count - 1 - index] *= gain
    }
    return side
  }

  /// Two channels of one sound: each a clip that knows the loudness of both together, in LUFS.
  package static func pair(_ left: [Float], _ right: [Float], rate: SampleRate) -> [Clip] {
    var meter = LoudnessMeter(channels: 2, rate: rate)
    let block = StereoBlock()
    // Half a second of silence lets the meter's gate see a short sound whole.
    let lead = Int(rate.frames(seconds: 0.4).count)
    for start in stride(from: -lead, to: left.count + lead, by: StereoBlock.frames) {
      block.clear()
      block.add(left: left.span, right: right.span, at: -start, gain: 1)
      meter.add(block)
    }
    let loudness = meter.integrated
    return [Clip(samples: left, loudness: loudness), Clip(samples: right, loudness: loudness)]
  }
}
