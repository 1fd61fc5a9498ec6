/// Rain: a curtain of noise, drops that can be told apart, and bubbles in puddles.
package struct RainFigures: BedFigures {
  /// The far rain: pink noise between two corners, in hertz.
  package struct Curtain: Codable, Sendable {
    package let from: Double
    package let to: Double
    /// The level before the corners, against full scale.
    package let level: Decibels
    /// How far it comes and goes.
    package let sway: Decibels
    /// Seconds between one turn of that and the next.
    package let period: Double
  }

  /// Near drops: short sines.
  package struct Drops: Codable, Sendable {
    /// How many a second.
    package let rate: Double
    /// Hertz, evenly spread in octaves.
    package let frequency: Span
    /// Seconds until 37 % is left.
    package let decay: Span
    package let level: Decibels
    /// Standard deviation of the level.
    package let spread: Decibels
  }

  /// Bubbles under water, whose pitch comes from their size.
  package struct Bubbles: Codable, Sendable {
    package let rate: Double
    /// Millimetres.
    package let radius: Span
    package let level: Decibels
    package let spread: Decibels
  }

  package struct Span: Codable, Sendable {
    package let from: Double
    package let to: Double

    /// Between the two, evenly in octaves; `x` from 0 to 1.
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
