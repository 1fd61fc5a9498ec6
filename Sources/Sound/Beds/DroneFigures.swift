/// A hummed chord that breathes.
///
/// Each note of the chord is three voices a few cents apart, each with harmonics of its own. What a
/// mouth does to them, open or closed, is a weight for each harmonic; the sound goes slowly from one
/// to the other.
package struct DroneFigures: BedFigures {
  package struct Note: Codable, Sendable {
    /// Pitch over the root.
    package let ratio: Double
    package let level: Decibels
  }

  package struct Voice: Codable, Sendable {
    package let cents: Double
    /// From -1, left, to 1, right.
    package let pan: Double
    package let level: Decibels
  }

  /// A low-pass and the peaks above it, in hertz.
  package struct Mouth: Codable, Sendable {
    package let lowPass: Double
    package let peaks: [Double]
    package let level: Decibels

    enum CodingKeys: String, CodingKey {
      case peaks, level
      case lowPass = "low-pass"
    }

    /// What is left of a sine of `frequency` hertz: a second-order low-pass, raised around each peak.
    func weight(_ frequency: Double) -> Double {
      let x2 = frequency * frequency / (lowPass * lowPass)
      let peaks = peaks.reduce(1.0) { sum, peak in
        let distance = (frequency - peak) / (Self.width * peak)
        return sum + level.linear / (1 + distance * distance)
      }
      return peaks / (1 + x2 * x2).squareRoot()
    }

    /// Half the width of a peak over its centre.
    private static let width = 0.2
  }

  /// How each voice swells and fades by itself.
  package struct Breath: Codable, Sendable {
    /// Hertz of the slowest and of the fastest.
    package let from: Double
    package let to: Double
    /// Decibels from the middle to the top.
    package let depth: Decibels
  }

  /// Hertz.
  package internal(set) var root: Double
  package let notes: [Note]
  package let voices: [Voice]
  package let harmonics: Int
  /// Level of harmonic n: n to the power of minus this.
  package let slope: Double
  package let open: Mouth
  package let closed: Mouth
  /// Seconds from open to closed and back.
  package let period: Double
  package let breath: Breath

  var span: Double { 12 * period }

  var adjustment: BedAdjustment? { BedAdjustment(name: "root", unit: "Hz", range: 40...220) }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    DroneBed(self, seed: seed, rate: rate)
  }
}
