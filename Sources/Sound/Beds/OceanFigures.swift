/// Surf: a few rows of waves whose periods have no common measure.
package struct OceanFigures: BedFigures {
  package struct Layer: Codable, Sendable {
    /// Seconds from one wave to the next.
    package let period: Double
    /// From -1, left, to 1, right.
    package let pan: Double
  }

  /// One wave, over its period.
  package struct Wave: Codable, Sendable {
    /// How much of the period the water rises.
    package let rise: Double
    /// In which part of the period it falls to 37 %.
    package let fall: Double
    /// What is left between two waves.
    package let floor: Double
    /// How much lower the lowest wave is than the highest, 0 to 1.
    package let variety: Double
    /// How far waves come early or late, in periods.
    package let drift: Double
    /// The sound's level goes with the height to this power.
    package let power: Double
    /// How much waves that break together take from each other; nothing at zero.
    package let crowding: Double
  }

  /// The low-pass: hertz at no height, what full height adds, and the power it goes with.
  package struct Brightness: Codable, Sendable {
    package let base: Double
    package let reach: Double
    package let power: Double
  }

  /// Foam: a band of hertz, heard when a wave is higher than `threshold`.
  package struct Foam: Codable, Sendable {
    package let from: Double
    package let to: Double
    package let threshold: Double
    package let power: Double
    package let level: Decibels
  }

  /// The ground that never stops: hertz at its middle.
  package struct Rumble: Codable, Sendable {
    package let frequency: Double
    package let level: Decibels
  }

  /// One to three.
  package let layers: [Layer]
  package let wave: Wave
  package let brightness: Brightness
  package let foam: Foam
  package let rumble: Rumble
  /// Hertz.
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
