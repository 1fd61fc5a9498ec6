import MeditationScript
import Pacing
import Testing
import Timebase

/// How pauses differ from each other.
@Suite struct DrawTests {
  /// Twenty-four sentences with a pause each, and three silences.
  private static let text = (1...3).map { part in
    (1...8).map { "Part \(part), line \($0). [pause]" }.joined(separator: "\n")
      + "\n\nNow it is quiet.\n\n[silence:\"5s..5m\"]\n\nCome back. [pause]"
  }.joined(separator: "\n\n")

  private func pauses(
    _ kind: Glue.Kind, seconds: Double = 600, seed: UInt64 = 0, varies: Bool = true
  ) throws -> [Double] {
    try lay(
      Self.text, seconds: seconds, seed: seed, varies: varies, refrains: .usual
    ).events
      .filter { $0.content == .pause(kind) }.map { milli.seconds($0.length) }
  }

  /// Standard deviation, divided by the mean.
  private func spread(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
      / mean
  }

  @Test(arguments: [0, 1, 2, 3, 4] as [UInt64])
  func `ordinary pauses differ as teachers' do, within their bounds`(seed: UInt64) throws {
    let drawn = try pauses(.pause, seed: seed)
    #expect((0.3...0.7).contains(spread(drawn)))
    #expect(drawn.allSatisfy { (3...14).contains($0) })
    #expect(spread(try pauses(.pause, seed: seed, varies: false)) < 0.001)
  }

  @Test func `silences differ less, within their bounds`() throws {
    let drawn = try (0..<20).flatMap { try pauses(.silence, seed: $0) }
    #expect((0.1...0.5).contains(spread(drawn)))
    #expect(drawn.allSatisfy { (5...300).contains($0) })
  }

  @Test func `a pause keeps its character at another length`() throws {
    let (short, long) = (try pauses(.pause, seconds: 500), try pauses(.pause, seconds: 630))
    // What differs is the course of the sit and the time there is: the same pauses are long.
    let longest = short.indices.sorted { short[$0] > short[$1] }.prefix(6)
    let other = long.indices.sorted { long[$0] > long[$1] }.prefix(12)
    #expect(longest.allSatisfy(other.contains))
  }

  @Test func `a sit thins towards its last third`() throws {
    let text = (1...60).map { "Line \($0). [pause]" }.joined(separator: "\n")
    let sums = try (0..<12).reduce(into: [0.0, 0.0, 0.0]) { sums, seed in
      let drawn = try lay(text, seed: UInt64(seed), varies: true).events
        .filter { $0.content == .pause(.pause) }.map { milli.seconds($0.length) }
      sums[0] += drawn[..<7].reduce(0, +) / 7
      sums[1] += drawn[26..<50].reduce(0, +) / 24
      sums[2] += drawn[56..<59].reduce(0, +) / 3
    }
    #expect(sums[0] < sums[1] * 0.9)
    #expect(sums[2] < sums[1])
  }

  @Test func `a script without variation has equal pauses`() throws {
    #expect(Set(try pauses(.pause, varies: false).map { Int($0 * 100) }).count == 1)
  }
}
