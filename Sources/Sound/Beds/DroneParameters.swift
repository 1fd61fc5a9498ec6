package import Timebase

/// A hummed chord that breathes.
///
/// Each note of the chord is three voices a few cents apart, each with its own harmonics. The mouth
/// is a weight for each harmonic, one set when open and one when closed; the sound moves slowly
/// between the two.
package struct DroneParameters: BedParameters {
  /// One note of the chord.
  package struct Note: Codable, Sendable {
    /// Frequency over the root's.
    package let ratio: Double
    package let level: Decibels
  }

  /// One of the voices that sing every note.
  package struct Voice: Codable, Sendable {
    /// Detuning from the note, in cents.
    package let cents: Double
    /// Place between the channels, from -1, left, to 1, right.
    package let pan: Double
    package let level: Decibels
  }

  /// A vocal tract's response: a low-pass and resonance peaks, in hertz.
  package struct Mouth: Codable, Sendable {
    /// Corner of the low-pass, in hertz.
    package let lowPass: Double
    /// Centre of each peak, in hertz.
    package let peaks: [Double]
    /// Gain added at the centre of each peak, over the low-pass's 1.
    package let level: Decibels

    enum CodingKeys: String, CodingKey {
      case peaks, level
      case lowPass = "low-pass"
    }

    /// The linear gain for a sine of `frequency` hertz: a second-order low-pass, raised around each
    /// peak.
    func weight(_ frequency: Double) -> Double {
      let x2 = frequency * frequency / (lowPass * lowPass)
      let peaks = peaks.reduce(1.0) { sum, peak in
        let distance = (frequency - peak) / (Self.width * peak)
        return sum + level.linear / (1 + distance * distance)
      }
      return peaks / (1 + x2 * x2).squareRoot()
    }

    /// Half the width of a peak, as a part of its centre frequency.
    private static let width = 0.2
  }

  /// The slow rise and fall of each voice's level.
  package struct Breath: Codable, Sendable {
    /// Frequency of the slowest, in hertz.
    package let from: Double
    /// Frequency of the fastest, in hertz.
    package let to: Double
    /// From the middle level to the top.
    package let depth: Decibels
  }

  /// Frequency of the chord's root, in hertz.
  package internal(set) var root: Double
  package let notes: [Note]
  package let voices: [Voice]
  /// Number of harmonics of each voice.
  package let harmonics: Int
  /// Spectral slope: harmonic n has the amplitude n^-slope.
  package let slope: Double
  package let open: Mouth
  package let closed: Mouth
  /// Duration of one cycle from open to closed and back, in seconds.
  package let period: Double
  package let breath: Breath

  var span: Double { 12 * period }

  var adjustment: BedAdjustment? { BedAdjustment(name: "root", unit: "Hz", range: 40...220) }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    DroneBed(self, seed: seed, rate: rate)
  }
}
