import Sound
import Testing
import Timebase

/// A bell struck while it still rings.
@Suite struct BellAgainTests {
  /// A quarter of the work, and all that a bell's loudness is made of.
  private let rate = SampleRate(12_000)

  private func strikes(
    _ bell: BellDefinition, every gap: Double, seed: UInt64, settled: Bool = true
  ) -> [StrikeVoice] {
    var strikes: [StrikeVoice] = []
    for index in 0..<3 {
      strikes.append(
        StrikeVoice(
          bell, start: rate.frames(seconds: Double(index) * gap), gain: 0.2,
          variation: CounterNoise(seed: seed, stream: "strike \(index)"),
          after: settled ? strikes.last : nil, rate: rate))
    }
    return strikes
  }

  /// From the quietest of three strikes to the loudest.
  private func spread(_ strikes: [StrikeVoice], every gap: Double) -> Double {
    let levels = (0..<3).map { index -> Double in
      let first = Int(rate.frames(seconds: Double(index) * gap).count) / StereoBlock.frames
      return BellHearing.loudest(strikes, in: first..<(first + 15), rate: rate)
    }
    return (levels.max() ?? 99) - (levels.min() ?? 0)
  }

  @Test(arguments: BellHearing.names)
  func `three strikes are within two decibels of each other`(name: String) throws {
    let bell = try BellHearing.bell(name)
    #expect(spread(strikes(bell, every: 7.3, seed: 3), every: 7.3) < 2)
  }

  @Test func `left to chance they would not be`() throws {
    let bell = try BellHearing.bell("bowl-low")
    let spreads = [6, 8.1].map {
      spread(strikes(bell, every: $0, seed: 3, settled: false), every: $0)
    }
    #expect((spreads.max() ?? 0) > 3)
  }

  @Test(arguments: [0.3, 1.7, 5, 6.21, 7.77, 9.03, 11.9])
  func `a line ends within a decibel or so of what one strike gives`(gap: Double) throws {
    let bell = try BellHearing.bell("bowl-low")
    let line = BellDefinition(
      title: "", frequency: bell.frequency, modes: [.init(bell.modes[0].main)], strike: bell.strike)
    let three = strikes(line, every: gap, seed: 1)
    let levels = three.indices.map { index -> Double in
      let block = Int(rate.frames(seconds: Double(index) * gap).count) / StereoBlock.frames + 2
      let parts = three[...index].map { $0 as any BellVoice }
      return BellHearing.read(
        block, of: Chorus(parts), at: bell.frequency, rate: rate
      ).level / 0.2
    }
    // A decibel is 0.89 to 1.12; the strikes' own differences and a tenth of a second come on top.
    #expect(levels.allSatisfy { (0.83...1.17).contains($0) })
  }

  @Test func `a strike of another bell changes nothing`() throws {
    let bell = try BellHearing.bell("rin")
    let other = StrikeVoice(
      try BellHearing.bell("cup"), start: .zero, gain: 0.2, variation: nil, rate: rate)
    let alone = StrikeVoice(bell, start: Frames(9000), gain: 0.2, variation: nil, rate: rate)
    let after = StrikeVoice(
      bell, start: Frames(9000), gain: 0.2, variation: nil, after: other, rate: rate)
    let blocks = [alone, after].map { BellHearing.block(10, of: [$0]).left }
    #expect(blocks[0] == blocks[1])
  }

  @Test func `each strike is its own, and hardly louder or softer`() throws {
    let bell = try BellHearing.bell("bowl-medium")
    let levels = (0..<6).map { seed -> Double in
      let strike = StrikeVoice(
        bell, start: .zero, gain: 0.2, variation: CounterNoise(seed: UInt64(seed)), rate: rate)
      return BellHearing.loudest([strike], in: 0..<8, rate: rate)
    }
    let plain = StrikeVoice(bell, start: .zero, gain: 0.2, variation: nil, rate: rate)
    let middle = BellHearing.loudest([plain], in: 0..<8, rate: rate)
    #expect(Set(levels).count == levels.count)
    #expect(levels.allSatisfy { abs($0 - middle) < 0.5 })
  }
}

/// Several voices as one.
struct Chorus: BellVoice {
  let voices: [any BellVoice]

  init(_ voices: [any BellVoice]) {
    self.voices = voices
  }

  var end: Frames { voices.map(\.end).max() ?? .zero }

  func add(to block: StereoBlock, at position: Frames, scratch: StereoBlock) {
    for voice in voices { voice.add(to: block, at: position, scratch: scratch) }
  }
}
