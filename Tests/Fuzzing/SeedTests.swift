import Testing
import Timebase

/// What the fuzzers begin with, every day: that it is read, and that the fuzzers still know the code.
@Suite struct SeedTests {
  /// How often a seed is cut short, and how often a byte of it is changed.
  private static let times = 8

  @Test(arguments: FuzzTarget.all.map(\.name))
  func `what a fuzzer begins with is read whole, cut short and damaged`(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let seeds = target.seeds().sorted { $0.key < $1.key }
    #expect(!seeds.isEmpty)
    for (seed, bytes) in seeds {
      target.run(bytes)
      let noise = CounterNoise(seed: 0, stream: seed)
      for time in 0..<Self.times where !bytes.isEmpty {
        let place = Int(noise.unit(at: Int64(2 * time)) * Double(bytes.count))
        target.run(Array(bytes.prefix(place)))
        var damaged = bytes
        damaged[place] = UInt8(truncatingIfNeeded: noise.bits(at: Int64(2 * time + 1)))
        target.run(damaged)
      }
    }
  }
}
