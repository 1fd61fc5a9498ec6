package import Timebase

extension BellDefinition {
  /// The mallet that a bell is struck with, and its touch.
  package struct StrikeProfile: Codable, Sendable {
    /// Mallet hardness: decibels per octave above the bell's `frequency`, negative for felt.
    package let tilt: Decibels
    /// Duration of the raised-cosine attack, in seconds.
    package let attack: Double
    /// How far the lines are spread between the channels: 0 for the middle, 1 for full width.
    package let width: Double?
    /// The noise of the mallet touching.
    package let contact: Contact

    /// The touch of the mallet: a short band of noise.
    package struct Contact: Codable, Sendable {
      /// Centre of the band, in hertz.
      package let frequency: Double
      /// Level relative to the bell's peak.
      package let level: Decibels
      /// Seconds until 60 dB down.
      package let t60: Double

      package init(frequency: Double, level: Decibels, t60: Double) {
        self.frequency = frequency
        self.level = level
        self.t60 = t60
      }
    }

    package init(tilt: Decibels, attack: Double, width: Double? = nil, contact: Contact) {
      self.tilt = tilt
      self.attack = attack
      self.width = width
      self.contact = contact
    }

    /// A line's level when struck by this mallet.
    func level(of line: Mode.Line) -> Decibels {
      line.level + Decibels(tilt.value * Elementary.log2(line.ratio))
    }

    /// A small wooden mallet, for a bell whose data names none.
    package static let usual = StrikeProfile(
      tilt: Decibels(-1), attack: 0.002,
      contact: Contact(frequency: 1500, level: Decibels(-32), t60: 0.015))

    /// The spread of the lines where `width` is `nil`.
    static let usualWidth = 0.3
  }
}
