import Sound
import Testing
import Timebase

@Suite struct NoiseTests {
  @Test func `noise is a function of seed, stream and index`() {
    let noise = CounterNoise(seed: 1, stream: "a")
    #expect(noise.bits(at: 77) == CounterNoise(seed: 1, stream: "a").bits(at: 77))
    #expect(noise.bits(at: 77) != CounterNoise(seed: 1, stream: "b").bits(at: 77))
    #expect(noise.bits(at: 77) != CounterNoise(seed: 2, stream: "a").bits(at: 77))
    #expect(noise.bits(at: 77) != noise.bits(at: 78))
  }

  @Test func `noise is even and has no mean`() {
    let noise = CounterNoise(seed: 3)
    let samples = (0..<20_000).map { noise.sample(at: $0) }
    let mean = samples.reduce(0, +) / 20_000
    let power = samples.reduce(0) { $0 + $1 * $1 } / 20_000
    // Even in [-1, 1): mean 0 ± 0.004, power 1/3 ± 0.002, both at one standard deviation.
    #expect(abs(mean) < 0.015)
    #expect(abs(power - 1.0 / 3) < 0.01)
  }

  @Test func `pink noise loses three decibels an octave`() {
    // Power in two bands an octave apart, each an octave wide, is the same.
    let low = power(ofPinkAt: 700)
    let high = power(ofPinkAt: 5600)
    #expect(abs((Decibels(linear: high / low)?.value ?? 99) / 2) < 1)
  }

  private func power(ofPinkAt frequency: Double) -> Double {
    let noise = CounterNoise(seed: 9)
    var pink = PinkFilter()
    var band = BandPass(q: 1.4)
    band.tune(to: frequency, rate: .cd)
    return (0..<60_000).reduce(0.0) { sum, index in
      let sample = band.next(pink.next(noise.sample(at: Int64(index))))
      return sum + Double(sample * sample)
    }
  }

  @Test func `a band-pass lets its centre through as it is`() {
    var band = BandPass(q: 1.1)
    band.tune(to: 1000, rate: .cd)
    var highest: Float = 0
    for index in 0..<20_000 {
      let sample = Float(Elementary.sinCos(turns: Double(index) * 1000 / 44_100).sin)
      let out = band.next(sample)
      if index > 10_000 { highest = max(highest, abs(out)) }
    }
    #expect(abs(highest - 1) < 0.002)
  }
}
