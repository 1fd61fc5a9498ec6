import Testing
import Timebase

/// Counted noise is as good as drawn noise: even, and nothing in it repeats or leans.
@Suite struct NoiseSpreadTests {
  private static let count = 64_000

  /// Chi-squared of counts that should all be `expected`.
  private func chiSquared(_ counts: [Int], expected: Double) -> Double {
    counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }

  @Test func `samples fall evenly into sixty-four bins between -1 and 1`() {
    let noise = CounterNoise(seed: 11, stream: "left")
    var bins = [Int](repeating: 0, count: 64)
    var reach: Float = 0
    for index in 0..<Self.count {
      let sample = noise.sample(at: Int64(index))
      reach = max(reach, abs(sample))
      bins[min(63, max(0, Int((sample + 1) * 32)))] += 1
    }
    #expect(reach <= 1)
    // 63 degrees of freedom: mean 63, standard deviation 11; five of those.
    #expect(chiSquared(bins, expected: Double(Self.count) / 64) < 63 + 5 * 11.2)
  }

  @Test func `every bit is as often one as zero`() {
    let noise = CounterNoise(seed: 0)
    var ones = [Int](repeating: 0, count: 64)
    for index in 0..<Self.count {
      let bits = noise.bits(at: Int64(index))
      for place in 0..<64 where (bits >> UInt64(place)) & 1 == 1 { ones[place] += 1 }
    }
    // Standard deviation 126; six of those, for the worst of 64 places.
    #expect(ones.allSatisfy { abs($0 - Self.count / 2) < 760 })
  }

  @Test(arguments: [1, 2, 3, 7, 1024])
  func `samples a little apart have nothing to do with each other`(lag: Int64) {
    let noise = CounterNoise(seed: 5)
    var product = 0.0
    for index in 0..<Int64(Self.count) {
      product += Double(noise.sample(at: index)) * Double(noise.sample(at: index + lag))
    }
    // Over a mean square of 1/3; standard deviation of the ratio is 1/√64000, 0.004.
    #expect(abs(product / Double(Self.count) * 3) < 0.02)
  }

  @Test func `two streams of one seed have nothing to do with each other`() {
    let left = CounterNoise(seed: 5, stream: "left")
    let right = CounterNoise(seed: 5, stream: "right")
    var product = 0.0
    for index in 0..<Int64(Self.count) {
      product += Double(left.sample(at: index)) * Double(right.sample(at: index))
    }
    #expect(abs(product / Double(Self.count) * 3) < 0.02)
  }

  @Test func `an index may be negative or beyond any track`() {
    let noise = CounterNoise(seed: 5)
    let far: [Int64] = [-1, 0, .min, .max]
    #expect(Set(far.map { noise.bits(at: $0) }).count == 4)
    #expect(far.allSatisfy { (0..<1).contains(noise.unit(at: $0)) })
  }
}
