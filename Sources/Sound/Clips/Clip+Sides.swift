extension Clip {
  /// A sound of one or two channels, at the track's rate and faded at both ends by 5 ms.
  package init(
    sides: [[Float]], at own: SampleRate, for rate: SampleRate
  ) throws(ResamplingError) {
    var channels: [[Float]] = []
    for side in sides { channels.append(try Self.side(side, at: own, for: rate)) }
    self.init(
      channels: channels, loudness: LoudnessMeter.loudness(ofShort: channels, rate: rate))
  }

  private static func side(
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
}
