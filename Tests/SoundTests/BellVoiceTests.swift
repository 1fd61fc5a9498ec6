import Loudness
import Sound
import Testing
import Timebase

/// Whatever a bell does, a block of it is a function of its place alone.
@Suite struct BellVoiceTests {
  private func voices() throws -> [any BellVoice] {
    let bowl = try BellHearing.bell("bowl-small")
    let noise = CounterNoise(seed: 5)
    let first = StrikeVoice(
      bowl, dynamics: StrikeDynamics(mallet: .felt, velocity: 0.6), start: Frames(2050), gain: 0.2,
      variation: noise, rate: .cd)
    let second = StrikeVoice(
      bowl, start: Frames(9000), gain: 0.2, variation: noise, after: first, rate: .cd)
    let rub = BellRub(
      bowl, mallet: .wood, start: Frames(1500), length: Frames(9000), gain: 0.2, variation: noise,
      rate: .cd)
    return [first, second, rub]
  }

  @Test func `blocks may be asked for in any order`() throws {
    let voices = try voices()
    func render(_ order: [Int]) -> [[Float]] {
      let block = StereoBlock()
      let scratch = StereoBlock()
      var blocks = [[Float]](repeating: [], count: order.count)
      for index in order {
        block.clear()
        for voice in voices {
          voice.add(to: block, at: Frames(index * StereoBlock.frames), scratch: scratch)
        }
        blocks[index] = withExtendedLifetime(block) { Array(block.left) + Array(block.right) }
      }
      return blocks
    }
    let count = 16
    let forward = render(Array(0..<count))
    #expect(forward == render((0..<count).reversed()))
    #expect(forward == render((0..<count).map { $0 * 7 % count }))
    #expect(forward[15].contains { $0 != 0 })
  }

  @Test func `the touch of the mallet is whole wherever in a block it falls`() throws {
    // A mallet that is felt for longer than a block.
    let bell = BellDefinition(
      title: "", frequency: 200, modes: [.init(.init(ratio: 1, level: Decibels(0), t60: 1))],
      strike: .init(
        tilt: Decibels(0), attack: 0.002,
        contact: .init(frequency: 3000, level: Decibels(-3), t60: 0.2)))
    func sound(from start: Int) -> [Float] {
      let strike = StrikeVoice(bell, start: Frames(start), gain: 0.2, variation: nil, rate: .cd)
      let all = (0..<6).flatMap { BellHearing.block($0, of: [strike]).left }
      return Array(all[start..<start + 5000])
    }
    let early = sound(from: 0)
    for start in [1, 500, 1023] {
      #expect(zip(early, sound(from: start)).allSatisfy { abs($0 - $1) < 2e-5 })
    }
  }

  @Test func `a bell of sixty-four pairs sounds`() {
    let bell = BellDefinition(
      title: "", frequency: 100,
      modes: (1...64).map {
        .init(
          .init(ratio: Double($0), level: Decibels(24), t60: 300),
          pair: .init(ratio: Double($0) + 0.01, level: Decibels(24), t60: 300))
      })
    #expect(bell.problems() == [])
    let rate = SampleRate(8000)
    #expect(bell.momentaryLoudness(rate: rate).isFinite)
    #expect(bell.rubLoudness(rate: rate).isFinite)
  }
}
