import Foundation
import Loudness
import Sound
import Testing
import Timebase

/// A rubbed bowl: how it grows, swells, and is let go.
@Suite struct BellRubTests {
  private let bowl: BellDefinition
  private let rub: BellRub
  /// Twenty seconds of rubbing, begun within a block.
  private static let start = 300
  private static let length = 882_000

  init() throws {
    bowl = try BellHearing.bell("bowl-medium")
    rub = BellRub(
      bowl, start: Frames(Self.start), length: Frames(Self.length), gain: 0.5, variation: nil,
      rate: .cd)
  }

  private func levels(_ blocks: Range<Int>) -> [Double] {
    blocks.map { BellHearing.read($0, of: rub, at: rub.tone.frequency).level / 0.5 }
  }

  /// Four swells of 3.2 a second are 54 blocks, nearly.
  private func mean(from block: Int) -> Double {
    levels(block..<(block + 54)).reduce(0, +) / 54
  }

  @Test func `leather stirs the lowest mode, wood the next, each the stronger of its pair`() {
    func tone(_ mallet: Mallet?) -> RubTone {
      BellRub(
        bowl, mallet: mallet, start: .zero, length: Frames(9), gain: 1, variation: nil, rate: .cd
      ).tone
    }
    #expect(tone(.leather).frequency == 220.2 * 1.0101)
    #expect(tone(.leather).t60 == 125)
    #expect(tone(nil).frequency == tone(.leather).frequency)
    #expect(tone(.wood).frequency == 220.2 * 2.8198)
    // Four and six swells a turn, at 0.8 turns a second.
    #expect(abs(tone(.leather).swell - 3.2) < 1e-9)
    #expect(abs(tone(.wood).swell - 4.8) < 1e-9)
  }

  @Test func `it builds up as one less a falling exponential`() {
    let full = mean(from: 780)
    #expect(abs(full - 1) < 0.01)
    // Around 1.6 s; the mean of the exponential over a window of 1.25 s is a little above its middle.
    let early = mean(from: 42) / full
    let half = 27 * 1024 / 44_100.0
    let middle = (69.0 * 1024 - Double(Self.start)) / 44_100
    let rise = middle / -log(1 - early) * (1 + half * half / 6 / (middle * rub.tone.rise))
    #expect(abs(rise / rub.tone.rise - 1) < 0.05)
    #expect((1.5...3).contains(rub.tone.rise))
  }

  @Test func `it swells at its rate and to its depth`() {
    let early = levels(500..<554)
    let late = levels(780..<834)
    let depth = 20 * log10((late.max() ?? 0) / (late.min() ?? 1))
    #expect(abs(depth - rub.tone.depth.value) < 0.15)
    /// Phase of the swell against a sine of 3.2 Hz, in turns.
    func phase(_ levels: [Double], from block: Int) -> Double {
      let mean = levels.reduce(0, +) / Double(levels.count)
      var (re, im) = (0.0, 0.0)
      for (index, level) in levels.enumerated() {
        let angle = 2 * .pi * 3.2 * (Double(block + index) + 0.5) * 1024 / 44_100
        re += (level - mean) * cos(angle)
        im -= (level - mean) * sin(angle)
      }
      return atan2(im, re) / (2 * .pi)
    }
    let turned = remainder(phase(late, from: 780) - phase(early, from: 500), 1)
    // 280 blocks are 6.5 s: a tenth of a turn would be 0.5 %.
    #expect(abs(turned) < 0.02)
  }

  @Test func `let go, it decays as the mode does, and swells no more`() {
    let released = (Self.start + Self.length) / 1024
    let here = levels(released + 60..<released + 61)[0]
    let later = levels(released + 900..<released + 901)[0]
    let t60 = 60 * 840 * 1024 / 44_100 / (20 * log10(here / later))
    #expect(abs(t60 / 125 - 1) < 0.03)
    let quiet = levels(released + 70..<released + 84)
    #expect(quiet == quiet.sorted(by: >))
    // Just before and just after nothing jumps: the tone's own slope, and little more.
    let around = (released - 1...released + 1).flatMap {
      BellHearing.block($0, of: [rub]).left
    }
    let peak = around.map(abs).max() ?? 1
    let step = zip(around, around.dropFirst()).map { abs($1 - $0) }.max() ?? 1
    #expect(Double(step) < 2 * .pi * rub.tone.frequency / 44_100 * Double(peak) * 1.15)
  }

  @Test func `the stick is heard, 45 dB down, and no longer than it rubs`() {
    func noise(_ blocks: Range<Int>) -> Double {
      // Around the band's middle, far from the tone; a Hann window of 1024 has a power of 384.
      let powers = blocks.flatMap { block in
        [1300.0, 1500, 1700].map { frequency -> Double in
          let left = BellHearing.read(block, of: rub, at: frequency).left * 256
          return left * left / 384
        }
      }
      let share = Double.pi * 1500 / 44_100
      return (powers.reduce(0, +) / Double(powers.count) * share).squareRoot()
    }
    // The tone's effective value on one side is a quarter: half the gain.
    #expect(abs(20 * log10(noise(700..<730) / 0.25) + 45) < 2)
    #expect(noise(900..<903) < noise(700..<703) / 50)
  }

  @Test func `it sounds from its start, and to its end`() {
    let first = BellHearing.block(0, of: [rub])
    #expect(first.left[..<Self.start].allSatisfy { $0 == 0 })
    // Lines that cancel each other leave their rounding.
    #expect(abs(first.left[Self.start]) < 1e-6)
    #expect(first.left[(Self.start + 1)...].contains { abs($0) > 1e-5 })
    let last = Int(rub.end.count) / 1024
    #expect(BellHearing.block(last, of: [rub]).peak < 1e-4)
    #expect(BellHearing.block(last + 1, of: [rub]).peak == 0)
  }

  @Test func `rubbed shortly, it is softer, and one of no length is silent`() {
    func peak(_ length: Int) -> Float {
      let rub = BellRub(
        bowl, start: .zero, length: Frames(length), gain: 0.5, variation: nil, rate: .cd)
      return BellHearing.block(length / 1024 + 1, of: [rub]).peak
    }
    #expect(peak(44_100) < peak(220_500) / 2)
    #expect(peak(0) == 0)
  }

  @Test func `its loudness once built up is what the level is set by`() throws {
    let rate = SampleRate(16_000)
    let gain = Decibels(-20 - bowl.rubLoudness(rate: rate)).linear
    let rub = BellRub(
      bowl, start: .zero, length: rate.frames(seconds: 20), gain: gain, variation: nil, rate: rate)
    #expect(abs(BellHearing.loudest([rub], in: 240..<270, rate: rate) + 20) < 0.2)
  }

  @Test(arguments: 0..<20)
  func `each rub is a little its own`(seed: Int) {
    let tone = BellRub(
      bowl, start: .zero, length: Frames(9), gain: 1, variation: CounterNoise(seed: UInt64(seed)),
      rate: .cd
    ).tone
    #expect((1.5...3).contains(tone.rise))
    #expect((2.4...4).contains(tone.swell))
    #expect((3...6).contains(tone.depth.value))
  }
}
