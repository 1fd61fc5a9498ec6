/// What a bell is struck with, from soft to hard.
package enum Mallet: String, CaseIterable, Codable, Sendable {
  case felt
  case leather
  case wood
  case metal

  /// A strike of any bell with this mallet; where the lines stand remains the bell's own affair.
  ///
  /// A harder mallet touches more briefly, so that more of the high modes are stirred, and its own
  /// sound is higher and shorter.
  func strike(width: Double?) -> BellDefinition.Strike {
    let (tilt, attack, touch): (Double, Double, (frequency: Double, level: Double, t60: Double))
    switch self {
    case .felt: (tilt, attack, touch) = (-4, 0.008, (420, -34, 0.030))
    case .leather: (tilt, attack, touch) = (-2, 0.004, (900, -33, 0.022))
    case .wood: (tilt, attack, touch) = (0, 0.0015, (2200, -31, 0.016))
    case .metal: (tilt, attack, touch) = (2, 0.0006, (5000, -30, 0.012))
    }
    return BellDefinition.Strike(
      tilt: Decibels(tilt), attack: attack, width: width,
      contact: .init(
        frequency: touch.frequency, level: Decibels(touch.level), t60: touch.t60))
  }
}

/// How one strike is given.
package struct StrikeManner: Hashable, Sendable {
  /// `nil`: the bell's own.
  package let mallet: Mallet?
  /// Of the mallet: 1 is usual, less is softer and darker.
  package let velocity: Double

  package static let velocities = 0.25...1.0

  /// - Parameter velocity: kept within `velocities`.
  package init(mallet: Mallet? = nil, velocity: Double = 1) {
    self.mallet = mallet
    let least = Self.velocities.lowerBound
    self.velocity = velocity >= least ? min(velocity, Self.velocities.upperBound) : least
  }

  /// The bell's own mallet, at the usual velocity.
  package static let usual = StrikeManner()

  /// The strike of a bell as this manner makes it, apart from its level.
  ///
  /// Half the velocity takes 1.8 dB an octave: a slower mallet stays on the bell for longer.
  func strike(of definition: BellDefinition) -> BellDefinition.Strike {
    let own = mallet?.strike(width: definition.strike.width) ?? definition.strike
    return BellDefinition.Strike(
      tilt: own.tilt + Decibels(1.8 * Elementary.log2(velocity)), attack: own.attack,
      width: own.width, contact: own.contact)
  }

  /// What the level is multiplied by.
  ///
  /// A mallet harder than the bell's own stirs so much more of it that a large bowl would be 11 dB
  /// louder. It is to change the colour: it is held to the loudness of the own mallet. A softer one
  /// may be softer.
  func level(of definition: BellDefinition) -> Double {
    guard let mallet else { return velocity }
    let usual = definition.power(of: definition.strike)
    let other = definition.power(of: mallet.strike(width: nil))
    return velocity * min(1, usual / other).squareRoot()
  }
}
