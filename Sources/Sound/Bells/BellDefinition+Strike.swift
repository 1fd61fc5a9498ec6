extension BellDefinition {
  /// How a bell's own mallet strikes it.
  package struct Strike: Codable, Sendable {
    /// Mallet hardness: decibels an octave above `frequency`, negative for felt.
    package let tilt: Decibels
    /// Seconds of raised-cosine attack.
    package let attack: Double
    /// How far the lines stand apart on the stage: 0 for the middle, 1 for all of it.
    package let width: Double?
    package let contact: Contact

    /// The touch of the mallet: a short noise.
    package struct Contact: Codable, Sendable {
      /// Centre, in hertz.
      package let frequency: Double
      /// Under the bell's peak.
      package let level: Decibels
      /// Seconds to 60 dB down.
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

    /// A line's level under this mallet.
    func level(of line: Mode.Line) -> Decibels {
      line.level + Decibels(tilt.value * Elementary.log2(line.ratio))
    }

    /// A small wooden mallet, for a bell that does not say.
    package static let usual = Strike(
      tilt: Decibels(-1), attack: 0.002,
      contact: Contact(frequency: 1500, level: Decibels(-32), t60: 0.015))

    /// Where the lines stand apart when nothing is said.
    static let usualWidth = 0.3
  }
}
