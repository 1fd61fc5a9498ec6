import Clips
import Foundation
import Sound
import Testing
import Timebase

/// Sudden full-scale sound, and a true peak read by an independent meter.
@Suite struct LimiterBurstTests {
  /// Two thousand frames of sound with silence around them.
  private func burst(_ sound: (Int) -> Double) -> [Float] {
    (0..<8000).map { (3000..<5000).contains($0) ? Float(sound($0)) : 0 }
  }

  private func sine(_ frequency: Double, _ index: Int) -> Double {
    sin(2 * .pi * frequency * Double(index) / 44_100)
  }

  @Test(arguments: [997.0, 5000, 10_000, 15_000, 19_000])
  func `a burst of a full-scale tone comes out under the ceiling`(frequency: Double) {
    // Five milliseconds in and out, as every clip of ours has them.
    let input = burst { index in
      sine(frequency, index) * Elementary.raisedCosine(Double(index - 3000) / 220)
        * Elementary.raisedCosine(Double(5000 - index) / 220)
    }
    #expect(TruePeak.level(input) > -0.1)
    #expect(TruePeak.level(limit(input)) <= -1.5)
  }

  @Test(arguments: ["signs", "noise", "square"])
  func `the worst an engine could speak comes out under the ceiling`(kind: String) throws {
    let noise = CounterNoise(seed: 4)
    let spoken = (0..<1400).map { index -> Float in
      switch kind {
      case "signs": noise.bits(at: Int64(index)) & 1 == 0 ? 1 : -1
      case "noise": noise.sample(at: Int64(index))
      default: index / 37 % 2 == 0 ? 1 : -1
      }
    }
    let clip = try ClipFinisher(chain: .dry, rate: .cd).clip(
      from: spoken, at: SampleRate(22_050))
    let silence = [Float](repeating: 0, count: 3000)
    // As loud as a mix could make it.
    let input = silence + clip.channels[0].map { $0 * 4 } + silence
    // Between the samples these reach 3 to 7 dB over full scale.
    #expect(TruePeak.level(input) > 3)
    #expect(TruePeak.level(limit(input)) <= -1.5)
  }

  @Test func `one sample at full scale comes out under the ceiling`() {
    let output = limit((0..<8000).map { $0 == 4000 ? 1 : 0 })
    #expect(TruePeak.level(output) <= -1.5)
    #expect(output.count { $0 != 0 } == 1)
  }

  // White noise at full scale has sound up to half the rate, where no short filter reads true; it is
  // no sound of a track, and comes out within half a decibel.
  @Test(arguments: [("cut sine", -1.5), ("square", -1.5), ("white noise", -1.0)])
  func `a burst with hard edges comes out under the ceiling`(kind: String, most: Double) {
    let noise = CounterNoise(seed: 4)
    let input = burst { index in
      switch kind {
      case "cut sine": sine(1000, index)
      case "square": sine(500, index) >= 0 ? 1 : -1
      default: Double(noise.sample(at: Int64(index)))
      }
    }
    #expect(TruePeak.level(limit(input)) <= most)
  }
}
