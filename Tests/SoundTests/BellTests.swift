import Assets
import Loudness
import Sound
import Testing
import Timebase

@Suite struct BellTests {
  private let bowl: BellDefinition

  init() throws {
    bowl = try #require(Asset.at("Audio/bells/bowl-medium.yaml")).decoded(as: BellDefinition.self)
  }

  /// The left channel of a strike at `start`, from frame 0.
  private func render(start: Int = 0, seconds: Double) -> [Float] {
    let strike = StrikeVoice(bowl, start: Frames(start), gain: 0.2, variation: nil, rate: .cd)
    let block = StereoBlock()
    let scratch = StereoBlock()
    var samples: [Float] = []
    for index in 0..<(Int(seconds * 44_100) / StereoBlock.frames + 1) {
      block.clear()
      strike.add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
      samples += block.left
    }
    return samples
  }

  @Test func `nothing sounds before the strike, and it begins without a click`() {
    let samples = render(start: 5000, seconds: 1)
    #expect(samples[..<5001].allSatisfy { $0 == 0 })
    #expect(samples[5001..<5100].contains { $0 != 0 })
    // The attack takes five milliseconds: the first steps are far below the later ones.
    func step(_ range: Range<Int>) -> Float {
      range.map { abs(samples[$0] - samples[$0 - 1]) }.max() ?? 0
    }
    #expect(step(5001..<5010) < step(5300..<6000) * 0.2)
  }

  @Test func `a strike is the same wherever it starts within a block`() {
    let early = render(start: 1024, seconds: 1)
    let late = render(start: 1024 + 300, seconds: 1)
    let pairs = zip(early[1024..<30_000], late[1324...])
    // Only the rounding of the oscillators differs.
    #expect(pairs.allSatisfy { abs($0 - $1) < 2e-5 })
  }

  @Test func `the loudest moment of a strike is what it is set to`() {
    let gain = Decibels(-18 - bowl.momentaryLoudness(rate: .cd)).linear
    let strike = StrikeVoice(bowl, start: .zero, gain: gain, variation: nil, rate: .cd)
    let block = StereoBlock()
    let scratch = StereoBlock()
    var meter = LoudnessMeter(channels: 2, rate: .cd)
    var loudest = -Double.infinity
    for index in 0..<90 {
      block.clear()
      strike.add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
      meter.add(block)
      loudest = max(loudest, meter.momentary)
    }
    #expect(abs(loudest - -18) < 0.1)
  }

  @Test func `strikes differ a little, each from its own seed`() {
    func peak(_ seed: UInt64) -> Float {
      let block = StereoBlock()
      StrikeVoice(
        bowl, start: .zero, gain: 0.2, variation: CounterNoise(seed: seed), rate: .cd
      ).add(to: block, at: .zero, scratch: StereoBlock())
      return block.peak
    }
    #expect(peak(1) == peak(1))
    #expect(peak(1) != peak(2))
    #expect(abs((Decibels(linear: Double(peak(1) / peak(2)))?.value ?? 9)) < 2)
  }
}
