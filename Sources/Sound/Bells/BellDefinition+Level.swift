extension BellDefinition {
  /// The loudest 400 ms of a strike at unit gain, in LUFS.
  package func momentaryLoudness(rate: SampleRate) -> Double {
    let strike = BellStrike(self, start: .zero, gain: 1, variation: nil, rate: rate)
    let blocks = 2 * rate.hertz / StereoBlock.frames
    let block = StereoBlock()
    let scratch = StereoBlock()
    var meter = LoudnessMeter(channels: 2, rate: rate)
    var loudest = -Double.infinity
    for index in 0..<blocks {
      block.clear()
      strike.add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
      meter.add(block)
      if index % 4 == 3 { loudest = max(loudest, meter.momentary) }
    }
    return loudest
  }
}
