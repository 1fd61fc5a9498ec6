package import Timebase

/// A bell as data: its modes, how it is struck, and how long it rings.
///
/// One file each in `Audio/bells`; a listener's own bell is the same kind of file elsewhere, with
/// at least `frequency` and `modes`.
package struct BellDefinition: Codable, Sendable {
  /// One mode of vibration.
  ///
  /// A real bell is never quite round: most modes are a pair, whose two
  /// lines beat against each other.
  package struct Mode: Codable, Sendable {
    /// Frequency as a multiple of the bell's `frequency`.
    package let ratio: Double
    /// Initial level relative to the strongest mode.
    package let level: Decibels
    /// Seconds until 60 dB down.
    package let t60: Double
    /// The second line of a mode that is a pair.
    package let pair: Line?

    /// One decaying sine: frequency ratio, initial level, and seconds until 60 dB down.
    package struct Line: Codable, Sendable {
      package let ratio: Double
      package let level: Decibels
      package let t60: Double

      package init(ratio: Double, level: Decibels, t60: Double) {
        self.ratio = ratio
        self.level = level
        self.t60 = t60
      }
    }

    package init(_ main: Line, pair: Line? = nil) {
      ratio = main.ratio
      level = main.level
      t60 = main.t60
      self.pair = pair
    }

    package var main: Line { Line(ratio: ratio, level: level, t60: t60) }

    /// The main line, and the pair's if there is one.
    package var lines: [Line] { [main] + (pair.map { [$0] } ?? []) }
  }

  package let title: String
  /// Short names beside the file's own.
  package let names: [String]
  /// One line: what is heard.
  package let summary: String
  /// Source of the figures.
  package let source: String
  /// Reference frequency of the modes' ratios, in hertz.
  package let frequency: Double
  package let modes: [Mode]
  /// How the bell's own mallet strikes it.
  package let strike: StrikeProfile
  /// Times as measured; `nil` where nobody did, then `rings` computes them.
  package let ring: Ring?

  package init(
    title: String, names: [String] = [], summary: String = "", source: String = "",
    frequency: Double, modes: [Mode], strike: StrikeProfile = .usual, ring: Ring? = nil
  ) {
    self.title = title
    self.names = names
    self.summary = summary
    self.source = source
    self.frequency = frequency
    self.modes = modes
    self.strike = strike
    self.ring = ring
  }
}

extension BellDefinition {
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      title: try values.decodeIfPresent(String.self, forKey: .title) ?? "A bell",
      names: try values.decodeIfPresent([String].self, forKey: .names) ?? [],
      summary: try values.decodeIfPresent(String.self, forKey: .summary) ?? "",
      source: try values.decodeIfPresent(String.self, forKey: .source) ?? "",
      frequency: try values.decode(Double.self, forKey: .frequency),
      modes: try values.decode([Mode].self, forKey: .modes),
      strike: try values.decodeIfPresent(StrikeProfile.self, forKey: .strike) ?? .usual,
      ring: try values.decodeIfPresent(Ring.self, forKey: .ring))
  }
}
