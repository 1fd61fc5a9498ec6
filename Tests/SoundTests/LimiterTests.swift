import Testing
import Timebase

@Suite struct LimiterTests {
  private static let rate = SampleRate(48_000)

  private func limit(_ input: [Float]) -> [Float] {
    SoundTests.limit(input, rate: Self.rate)
  }

  private func sine(_ frequency: Double, level: Double, phase: Double = 0, count: Int) -> [Float] {
    (0..<count).map {
      Float(
        level * Elementary.sinCos(turns: phase + Double($0) * frequency / 48_000).sin)
    }
  }

  /// Of a piece cut out of a steady sound; without soft edges the cut itself would be a peak.
  private func truePeak(_ piece: ArraySlice<Float>) -> Double {
    TruePeak.linear(
      piece.enumerated().map { index, sample in
        sample * Float(Elementary.raisedCosine(Double(min(index, piece.count - 1 - index)) / 500))
      })
  }

  @Test func `below the ceiling nothing changes, to the bit`() {
    let input = sine(440, level: 0.8, count: 20_000)
    #expect(limit(input) == input)
  }

  @Test func `above it the true peak comes down to the ceiling, and hardly below`() {
    let input = sine(997, level: 1.3, count: 30_000)
    let output = limit(input)
    let peak = truePeak(output[14_000..<16_000])
    #expect(peak <= Decibels(-1.5).linear)
    #expect(peak > Decibels(-1.8).linear)
  }

  @Test func `a peak between the samples is found`() {
    // At a quarter of the rate and 45°, samples reach 0.707 of the wave.
    let input = sine(12_000, level: 1.1, phase: 0.125, count: 20_000)
    #expect(input.map(abs).max() ?? 1 < 0.79)
    let output = limit(input)
    #expect(truePeak(output[9000..<11_000]) <= Decibels(-1.5).linear)
  }

  @Test func `the gain moves smoothly and comes back`() {
    var input = [Float](repeating: 0.5, count: 30_000)
    input[15_000] = 1.2
    let output = limit(input)
    let gains = zip(output, input).map { $0 / $1 }
    let steps = zip(gains.dropFirst(), gains).map { abs($0 - $1) }
    #expect(steps.max() ?? 1 < 0.001)
    #expect(gains[5000] == 1 && gains[25_000] == 1)
    #expect(Double(gains.min() ?? 1) < Decibels(-2).linear)
  }

  @Test func `a loud first and last sample are held, too`() {
    var input = [Float](repeating: 0, count: 5000)
    input[0] = 1.5
    input[4999] = -1.5
    let output = limit(input)
    #expect(output.map(abs).max() ?? 2 <= Float(Decibels(-1.5).linear))
  }
}
