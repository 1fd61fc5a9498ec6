import Assets
import Sound
import Testing
import Timebase

/// A strike can be rendered from anywhere, and begins on the very frame it should.
@Suite struct BellBlockTests {
  private let bowl: BellDefinition

  init() throws {
    bowl = try #require(Asset.at("Audio/bells/bowl-medium.yaml")).decoded(as: BellDefinition.self)
  }

  private func strike(at start: Int, variation: CounterNoise? = CounterNoise(seed: 7))
    -> StrikeVoice
  {
    StrikeVoice(bowl, start: Frames(start), gain: 0.2, variation: variation, rate: .cd)
  }

  private func block(_ index: Int, of strike: StrikeVoice) -> [Float] {
    let heard = BellHearing.block(index, of: [strike])
    return heard.left + heard.right
  }

  @Test(arguments: [0, 2, 3, 40, 120])
  func `a block rendered alone is the block rendered among all`(index: Int) {
    let whole = strike(at: 2500)
    let shared = StereoBlock()
    let scratch = StereoBlock()
    for earlier in 0...index {
      shared.clear()
      whole.add(to: shared, at: Frames(earlier * StereoBlock.frames), scratch: scratch)
    }
    #expect(block(index, of: strike(at: 2500)) == Array(shared.left) + Array(shared.right))
  }

  @Test(arguments: [0, 1, 777, 1023, 1024, 5000])
  func `the first sample that sounds is the one after the touch`(start: Int) {
    let blocks = (0...5).map { block($0, of: strike(at: start)) }
    let left = blocks.flatMap { $0[..<StereoBlock.frames] }
    // The touch itself is the zero at the foot of the attack.
    #expect(left.firstIndex { $0 != 0 } == start + 1)
  }

  @Test func `a block that ends where the strike begins is left alone`() {
    let block = StereoBlock()
    strike(at: 1024).add(to: block, at: .zero, scratch: StereoBlock())
    #expect(block.isSilent)
  }

  @Test func `a strike is added to what sounds already`() {
    let block = StereoBlock()
    block.left.update(repeating: 0.25)
    block.markSounding()
    strike(at: 1000).add(to: block, at: .zero, scratch: StereoBlock())
    #expect(block.left[..<1001].allSatisfy { $0 == 0.25 })
    #expect(block.left[1023] != 0.25)
  }

  @Test func `nothing is left to hear at its end`() {
    let short = strike(at: 0, variation: nil)
    let last = Int(short.end.count) / StereoBlock.frames
    let peak = block(last, of: short).map(abs).max() ?? 1
    // Every line is under -96 dBFS by then.
    #expect(peak < 1e-4)
    #expect(block(last + 1, of: short).allSatisfy { $0 == 0 })
    // Two minutes of T60 are a long ring, and one that ends.
    #expect((60.0...300).contains(SampleRate.cd.seconds(short.end)))
  }
}
