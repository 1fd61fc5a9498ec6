/// Four strings plucked in turn, over and over, with the buzz of their bridge.
package struct TanpuraFigures: BedFigures {
  package struct Pluck: Codable, Sendable {
    /// Pitch over Sa.
    package let ratio: Double
    package let cents: Double
    /// From -1, left, to 1, right.
    package let pan: Double
    package let level: Decibels
    /// Seconds until the next string.
    package let wait: Double
  }

  /// Nepers a second: of the string, and what every partial adds.
  package struct Decay: Codable, Sendable {
    package let base: Double
    package let partial: Double
  }

  /// The bridge favours one region of partials, which sinks as the string comes to rest.
  package struct Jawari: Codable, Sendable {
    /// The partial favoured at the pluck, and at last.
    package let from: Double
    package let to: Double
    /// Seconds until 37 % of the way is left.
    package let time: Double
    /// Standard deviation of the region over its middle.
    package let width: Double
    /// How far partials within it stand out.
    package let level: Decibels
  }

  /// How unlike two plucks are: seconds late at most, and decibels either way.
  package struct Hand: Codable, Sendable {
    package let late: Double
    package let level: Decibels
  }

  /// Hertz of the tonic.
  package internal(set) var sa: Double
  package let plucks: [Pluck]
  package let partials: Int
  /// Partial n is sharp by √(1 + this · n²).
  package let stiffness: Double
  /// Level of partial n: n to the power of minus this.
  package let slope: Double
  package let decay: Decay
  package let jawari: Jawari
  /// Seconds of raised-cosine rise.
  package let attack: Double
  package let hand: Hand

  /// Seconds from one round to the next.
  var round: Double { plucks.map(\.wait).reduce(0, +) }

  var span: Double { 2 * round }

  var adjustment: BedAdjustment? { BedAdjustment(name: "Sa", unit: "Hz", range: 80...220) }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    TanpuraBed(self, seed: seed, rate: rate)
  }
}
