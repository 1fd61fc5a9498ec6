package import Timebase

/// Surf: a few rows of waves whose periods have no small common multiple.
package struct OceanParameters: BedParameters {
  /// One row of waves.
  package struct Layer: Codable, Sendable {
    /// Seconds from one wave to the next.
    package let period: Double
    /// Place between the channels, from -1, left, to 1, right.
    package let pan: Double
  }

  /// The shape of one wave over its period.
  package struct Wave: Codable, Sendable {
    /// Share of the period in which the water rises, 0 to 1.
    package let rise: Double
    /// Time constant of the fall (to 37 %), as a share of the period.
    package let fall: Double
    /// Height between two waves, relative to the highest at 1.
    package let floor: Double
    /// By how much waves differ in height: the lowest crest is this much under the highest, 0 to 1.
    package let variety: Double
    /// How far waves come early or late, as a share of the period.
    package let drift: Double
    /// Exponent from height to level: the amplitude is height^power.
    package let power: Double
    /// How much waves that break together reduce each other's level; 0 for not at all.
    package let crowding: Double
  }

  /// The low-pass's corner for a wave's height h, in hertz: base + reach · h^power.
  package struct Brightness: Codable, Sendable {
    package let base: Double
    package let reach: Double
    /// Exponent from the height over the threshold to the amplitude.
    package let power: Double
  }

  /// Foam: noise in a band, heard while a wave's height is over `threshold`.
  package struct Foam: Codable, Sendable {
    /// Lower edge of the band, in hertz.
    package let from: Double
    /// Upper edge of the band, in hertz.
    package let to: Double
    /// Height from which it is heard, 0 to 1.
    package let threshold: Double
    package let power: Double
    package let level: Decibels
  }

  /// The constant low rumble under the waves.
  package struct Rumble: Codable, Sendable {
    /// Centre of its band, in hertz.
    package let frequency: Double
    package let level: Decibels
  }

  /// Rows of waves, one to three.
  package let layers: [Layer]
  package let wave: Wave
  package let brightness: Brightness
  package let foam: Foam
  package let rumble: Rumble
  /// Corner of the high-pass under everything, in hertz.
  package let highPass: Double

  enum CodingKeys: String, CodingKey {
    case layers, wave, brightness, foam, rumble
    case highPass = "high-pass"
  }

  var span: Double { 16 * (layers.map(\.period).max() ?? 0) }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    OceanBed(self, seed: seed, rate: rate)
  }
}
