/// A bell as data: its modes, how it is struck, and how long it rings.
///
/// One file each in `Audio/bells`.
package struct BellDefinition: Codable, Sendable {
  /// One mode of vibration.
  ///
  /// A real bell is never quite round: most modes are a pair, whose two
  /// lines beat against each other.
  package struct Mode: Codable, Sendable {
    /// Frequency over the bell's `frequency`.
    package let ratio: Double
    /// Level at the strike against the strongest mode.
    package let level: Decibels
    /// Seconds until 60 dB down.
    package let t60: Double
    package let pair: Line?

    package struct Line: Codable, Sendable {
      package let ratio: Double
      package let level: Decibels
      package let t60: Double
    }

    package var main: Line { Line(ratio: ratio, level: level, t60: t60) }
  }

  package struct Strike: Codable, Sendable {
    /// Mallet hardness: decibels an octave above `frequency`, negative for felt.
    package let tilt: Decibels
    /// Seconds of raised-cosine attack.
    package let attack: Double
    /// The touch of the mallet: centre in hertz, level under the bell's peak, seconds to 60 dB down.
    package let contact: Contact

    package struct Contact: Codable, Sendable {
      package let frequency: Double
      package let level: Decibels
      package let t60: Double
    }
  }

  /// How long the bell is in the way, in seconds after a strike.
  package struct Ring: Codable, Sendable {
    /// 10 LU down: speech may start.
    package let clear: Double
    /// 20 LU down: the tail may end.
    package let tail: Double
  }

  package let title: String
  package let source: String
  /// Hertz.
  package let frequency: Double
  package let modes: [Mode]
  package let strike: Strike
  package let ring: Ring
}
