package import Timebase

/// Rain: a curtain of noise, drops that can be heard one by one, and bubbles in puddles.
package struct RainParameters: BedParameters {
  /// Distant rain: pink noise between two corners.
  package struct Curtain: Codable, Sendable {
    /// Corner of the high-pass, in hertz.
    package let from: Double
    /// Corner of the low-pass, in hertz.
    package let to: Double
    /// Level of the noise before both filters, against full scale.
    package let level: Decibels
    /// Range of its slow change of level, up and down.
    package let sway: Decibels
    /// Seconds from one random value of that change to the next.
    package let period: Double
  }

  /// Near drops: short decaying sines.
  package struct Drops: Codable, Sendable {
    /// Mean number per second.
    package let rate: Double
    /// Range of frequencies, in hertz, drawn uniformly in octaves.
    package let frequency: Span
    /// Range of time constants (decay to 37 %), in seconds.
    package let decay: Span
    /// Mean level of a drop, against full scale.
    package let level: Decibels
    /// Standard deviation of the level.
    package let spread: Decibels
  }

  /// Bubbles under water; their frequency follows from their size.
  package struct Bubbles: Codable, Sendable {
    /// Mean number per second.
    package let rate: Double
    /// Range of radii, in millimetres.
    package let radius: Span
    /// Mean level of a bubble, against full scale.
    package let level: Decibels
    /// Standard deviation of the level.
    package let spread: Decibels
  }

  /// A range to draw from, uniformly in octaves.
  package struct Span: Codable, Sendable {
    package let from: Double
    package let to: Double

    /// The value at `x`, 0 to 1, of the way between the two in octaves.
    func value(_ x: Double) -> Double { from * Elementary.power(to / from, x) }
  }

  package let curtain: Curtain
  package let drops: Drops
  package let bubbles: Bubbles

  var span: Double { 3 * curtain.period }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    RainBed(self, seed: seed, rate: rate)
  }
}
