package import Sound
package import Timebase

extension BellDefinition {
  /// The loudest 400 ms of a strike at unit gain, in LUFS.
  ///
  /// A track's gain for a bell comes from `.usual`, so that a softer strike sounds softer.
  package func momentaryLoudness(dynamics: StrikeDynamics = .usual, rate: SampleRate) -> Double {
    StrikeVoice(self, dynamics: dynamics, start: .zero, gain: 1, variation: nil, rate: rate)
      .momentaryLoudness(blocks: 0..<(2 * rate.hertz / StereoBlock.frames), rate: rate)
  }

  /// The loudest 400 ms of a rub at unit gain once it has built up, in LUFS.
  package func rubLoudness(mallet: Mallet? = nil, rate: SampleRate) -> Double {
    let blocks = rate.hertz / StereoBlock.frames
    // After twenty seconds the build-up is complete; one second holds at least two swells.
    let rub = BellRub(
      self, mallet: mallet, start: .zero, length: rate.frames(seconds: 30), gain: 1, variation: nil,
      rate: rate)
    return rub.momentaryLoudness(blocks: (20 * blocks)..<(22 * blocks), rate: rate)
  }
}

extension BellVoice {
  /// The loudest 400 ms within blocks, in LUFS; minus infinity for silence.
  func momentaryLoudness(blocks: Range<Int>, rate: SampleRate) -> Double {
    let block = StereoBlock()
    let scratch = StereoBlock()
    var meter = LoudnessMeter(channels: 2, rate: rate)
    var loudest = -Double.infinity
    for index in blocks {
      block.clear()
      add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
      meter.add(block)
      loudest = max(loudest, meter.momentary)
    }
    return loudest
  }
}
