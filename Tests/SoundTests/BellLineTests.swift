import Assets
import Foundation
import Sound
import Testing
import Timebase

/// Every line of every bell, read out of its sound and held against its data.
@Suite struct BellLineTests {
  /// A bell with nothing left but one line: the other of its pair is put far below hearing.
  private func alone(
    _ bell: BellDefinition, mode: BellDefinition.Mode, line: BellDefinition.Mode.Line, isPair: Bool
  ) -> BellDefinition {
    let still = BellDefinition.Mode.Line(ratio: mode.ratio, level: Decibels(-200), t60: 1)
    return BellDefinition(
      title: bell.title, frequency: bell.frequency,
      modes: [isPair ? .init(still, pair: line) : .init(line)], strike: bell.strike)
  }

  private struct Measured {
    let frequency: Double
    let t60: Double
    /// At the strike, before the mallet's tilt.
    let level: Double
    /// What is lost when both sides are added.
    let mono: Double
  }

  private func measure(
    _ bell: BellDefinition, _ mode: BellDefinition.Mode, _ line: BellDefinition.Mode.Line,
    isPair: Bool
  ) -> Measured {
    let expected = bell.frequency * line.ratio
    let strike = StrikeVoice(
      alone(bell, mode: mode, line: line, isPair: isPair), start: .zero, gain: 1, variation: nil,
      rate: .cd)
    // By 93 ms the mallet is no longer heard. Neighbouring blocks tell the frequency within 21 Hz
    // without doubt; a block further on, where the line is some 10 dB down, tells it well.
    let seconds = 1024.0 / 44_100
    let far = max(1, Int(line.t60 / 6 / seconds))
    let near = min(20, far)
    let readings = [4, 5, 4 + near, 4 + far].map {
      BellHearing.read($0, of: strike, at: expected)
    }
    let rough = remainder(readings[1].turns - readings[0].turns, 1) / seconds
    let length = Double(near) * seconds
    let rest = remainder(readings[2].turns - readings[0].turns - rough * length, 1)
    let lost = 20 * log10(readings[0].level / readings[3].level)
    let age = (4 * 1024 + 512) / 44_100.0
    let t60 = 60 * Double(far) * seconds / lost
    let level = 20 * log10(readings[0].level) + 60 * age / t60
    return Measured(
      frequency: expected + rough + rest / length, t60: t60,
      level: level - bell.strike.tilt.value * log2(line.ratio),
      mono: 20 * log10(readings[0].mono / readings[0].level))
  }

  @Test(arguments: BellHearing.names)
  func `each line has the frequency, the decay and the level of the data`(name: String) throws {
    let bell = try BellHearing.bell(name)
    for mode in bell.modes {
      for (side, line) in mode.lines.enumerated() {
        let found = measure(bell, mode, line, isPair: side == 1)
        let place: Comment = "ratio \(line.ratio)"
        #expect(abs(found.frequency / (bell.frequency * line.ratio) - 1) < 0.0005, place)
        #expect(abs(found.t60 / line.t60 - 1) < 0.03, place)
        #expect(abs(found.level - line.level.value) < 0.15, place)
        // In the middle the sum of both sides is louder, never softer than 1 dB at the edge.
        #expect(found.mono > -1.1, place)
      }
    }
  }

  @Test(arguments: BellHearing.names)
  func `a strike is the sum of its lines`(name: String) throws {
    let bell = try BellHearing.bell(name)
    // All in the middle, where a line sounds the same whatever its number is.
    let middle = BellDefinition.StrikeProfile(
      tilt: bell.strike.tilt, attack: bell.strike.attack, width: 0, contact: bell.strike.contact)
    func block(_ modes: [BellDefinition.Mode]) -> [Float] {
      let part = BellDefinition(
        title: "", frequency: bell.frequency, modes: modes, strike: middle)
      let strike = StrikeVoice(part, start: Frames(77), gain: 0.2, variation: nil, rate: .cd)
      return BellHearing.block(20, of: [strike]).left
    }
    let whole = block(bell.modes)
    let lines = bell.modes.flatMap(\.lines).map { block([.init($0)]) }
    let sums = whole.indices.map { frame in lines.reduce(0) { $0 + $1[frame] } }
    #expect(zip(whole, sums).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(whole.contains { abs($0) > 0.001 })
  }

  /// As the recordings beat.
  @Test(arguments: [
    ("bowl-large", 0, 2.11), ("bowl-large", 1, 8.72), ("bowl-low", 0, 1.0), ("bowl-low", 1, 2.05),
    ("bowl-medium", 0, 2.23), ("bowl-medium", 1, 8.11), ("bowl-small", 0, 2.2), ("cup", 0, 1.33),
    ("rin", 0, 0.8), ("tingsha", 0, 9.14), ("handbell", 0, 8.87), ("kyeezee", 2, 1.25),
  ])
  func `a pair beats as in the recording`(name: String, mode: Int, beat: Double) throws {
    let bell = try BellHearing.bell(name)
    let pair = bell.modes[mode]
    let lines = pair.lines.enumerated().map {
      measure(bell, pair, $1, isPair: $0 == 1).frequency
    }
    #expect(lines.count == 2)
    // Ratios are given to four places: half a step of the last, twice.
    let rounding = bell.frequency * 0.000_1 + 0.005
    #expect(abs(abs(lines[0] - lines[1]) - beat) < rounding)
  }

  @Test func `a beat is heard as a swell`() throws {
    // One second from swell to swell; the lines are 8.7 dB apart: (1 + 0.367)/(1 - 0.367).
    let bell = try BellHearing.bell("bowl-low")
    let only = BellDefinition(
      title: "", frequency: bell.frequency, modes: [bell.modes[0]], strike: bell.strike)
    let strike = StrikeVoice(only, start: .zero, gain: 1, variation: nil, rate: .cd)
    let levels = (20..<72).map {
      BellHearing.read($0, of: strike, at: bell.frequency * 1.0014).mono
    }
    let swell = 20 * log10((levels.max() ?? 0) / (levels.min() ?? 1))
    #expect(abs(swell - 6.7) < 0.6)
  }

  @Test(arguments: BellHearing.names)
  func `a strike begins from nothing and without a click`(name: String) throws {
    let bell = try BellHearing.bell(name)
    let strike = StrikeVoice(bell, start: .zero, gain: 0.2, variation: nil, rate: .cd)
    let block = BellHearing.block(0, of: [strike])
    #expect(block.left[0] == 0 && block.right[0] == 0)
    // An eighth of a raised cosine is at 4 %.
    let foot = max(2, Int(bell.strike.attack * 44_100 / 8))
    let peak = block.left[..<foot].map(abs).max() ?? 1
    #expect(peak < 0.06 * block.peak)
    #expect(block.left.allSatisfy { $0.isFinite })
  }
}
