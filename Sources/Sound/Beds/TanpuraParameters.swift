package import Timebase

/// Four strings plucked in turn, over and over, with the buzz of their bridge (jawari).
package struct TanpuraParameters: BedParameters {
  /// One pluck of the round.
  package struct Pluck: Codable, Sendable {
    /// Frequency over Sa's.
    package let ratio: Double
    /// Detuning, in cents.
    package let cents: Double
    /// Place between the channels, from -1, left, to 1, right.
    package let pan: Double
    /// Largest change of level, up or down.
    package let level: Decibels
    /// Seconds until the next string.
    package let wait: Double
  }

  /// Decay rate in nepers per second: partial n loses base + partial · n.
  package struct Decay: Codable, Sendable {
    package let base: Double
    package let partial: Double
  }

  /// The bridge emphasises one region of partials, which moves down as the string comes to rest.
  package struct Jawari: Codable, Sendable {
    /// Number of the partial emphasised at the pluck.
    package let from: Double
    /// Number of the partial emphasised at last.
    package let to: Double
    /// Time constant of that movement, in seconds.
    package let time: Double
    /// Standard deviation of the region, relative to its centre.
    package let width: Double
    /// Rise of the emphasised partials over the rest.
    package let level: Decibels
  }

  /// Random differences between plucks.
  package struct Hand: Codable, Sendable {
    /// Largest delay, in seconds.
    package let late: Double
    package let level: Decibels
  }

  /// Frequency of the tonic, in hertz.
  package internal(set) var sa: Double
  package let plucks: [Pluck]
  /// Number of partials computed.
  package let partials: Int
  /// Inharmonicity B: partial n is sharp by a factor of √(1 + B · n²).
  package let stiffness: Double
  /// Spectral slope: partial n has the amplitude n^-slope.
  package let slope: Double
  package let decay: Decay
  package let jawari: Jawari
  /// Duration of the raised-cosine attack, in seconds.
  package let attack: Double
  package let hand: Hand

  /// Duration of one round, in seconds.
  var round: Double { plucks.map(\.wait).reduce(0, +) }

  var span: Double { 2 * round }

  var adjustment: BedAdjustment? { BedAdjustment(name: "Sa", unit: "Hz", range: 80...220) }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    TanpuraBed(self, seed: seed, rate: rate)
  }
}
