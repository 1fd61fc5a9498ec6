import Sound
import Testing

@Suite struct LimiterTests {
  private static let rate = SampleRate(48_000)

  /// Feeds a mono signal through and takes as many frames out.
  private func limit(_ input: [Float], ceiling: Double = -1.5) -> (output: [Float], Decibels) {
    let limiter = Limiter(ceiling: Decibels(ceiling), rate: Self.rate)
    var output: [Float] = []
    var position = 0
    while output.count < input.count {
      let block = limiter.takeBlock()
      if position < input.count { block.add(mono: input.span, at: -position, gain: 1) }
      position += StereoBlock.frames
      guard let finished = limiter.push(block) else { continue }
      output += finished.left
      limiter.recycle(finished)
    }
    return (Array(output[..<input.count]), limiter.reduction)
  }

  private func sine(_ frequency: Double, level: Double, phase: Double = 0, count: Int) -> [Float] {
    (0..<count).map {
      Float(
        level * Elementary.sinCos(turns: phase + Double($0) * frequency / 48_000).sin)
    }
  }

  /// The highest value of the band-limited wave through the samples, sixteen points a sample.
  private func truePeak(_ samples: [Float], around centre: Range<Int>) -> Double {
    var highest = 0.0
    for index in centre {
      for step in 0..<16 {
        let offset = Double(step) / 16
        var sum = 0.0
        for tap in -24...24 {
          let x = Double(tap) - offset
          let sinc = abs(x) < 1e-9 ? 1 : Elementary.sinCos(turns: x / 2).sin / (Double.pi * x)
          let window = 0.5 + 0.5 * Elementary.sinCos(turns: x / 50).cos
          sum += Double(samples[index + tap]) * sinc * window
        }
        highest = max(highest, abs(sum))
      }
    }
    return highest
  }

  @Test func `below the ceiling nothing changes, to the bit`() {
    let input = sine(440, level: 0.8, count: 20_000)
    let (output, reduction) = limit(input)
    #expect(output == input)
    #expect(reduction == Decibels(0))
  }

  @Test func `above it the true peak comes down to the ceiling, and hardly below`() {
    let input = sine(997, level: 1.3, count: 30_000)
    let (output, _) = limit(input)
    let peak = truePeak(output, around: 15_000..<15_200)
    #expect(peak <= Decibels(-1.5).linear)
    #expect(peak > Decibels(-1.8).linear)
  }

  @Test func `a peak between the samples is found`() {
    // At a quarter of the rate and 45°, samples reach 0.707 of the wave.
    let input = sine(12_000, level: 1.1, phase: 0.125, count: 20_000)
    #expect(input.map(abs).max() ?? 1 < 0.79)
    let (output, _) = limit(input)
    #expect(truePeak(output, around: 10_000..<10_050) <= Decibels(-1.5).linear)
  }

  @Test func `the gain moves smoothly and comes back`() {
    var input = [Float](repeating: 0.5, count: 30_000)
    input[15_000] = 1.2
    let (output, reduction) = limit(input)
    let gains = zip(output, input).map { $0 / $1 }
    let steps = zip(gains.dropFirst(), gains).map { abs($0 - $1) }
    #expect(steps.max() ?? 1 < 0.001)
    #expect(gains[5000] == 1 && gains[25_000] == 1)
    #expect(reduction < Decibels(-2))
  }

  @Test func `a loud first and last sample are held, too`() {
    var input = [Float](repeating: 0, count: 5000)
    input[0] = 1.5
    input[4999] = -1.5
    let (output, _) = limit(input)
    #expect(output.map(abs).max() ?? 2 <= Float(Decibels(-1.5).linear))
  }
}
