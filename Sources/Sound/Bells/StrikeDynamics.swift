package import Timebase

extension Mallet {
  /// How this mallet strikes any bell; `width`, the spread of the lines, stays the bell's own.
  ///
  /// A harder mallet touches more briefly, so that it excites more of the high modes, and the sound
  /// of its touch is higher and shorter.
  func strike(width: Double?) -> BellDefinition.StrikeProfile {
    let (tilt, attack, touch): (Double, Double, (frequency: Double, level: Double, t60: Double))
    switch self {
    case .felt: (tilt, attack, touch) = (-4, 0.008, (420, -34, 0.030))
    case .leather: (tilt, attack, touch) = (-2, 0.004, (900, -33, 0.022))
    case .wood: (tilt, attack, touch) = (0, 0.0015, (2200, -31, 0.016))
    case .metal: (tilt, attack, touch) = (2, 0.0006, (5000, -30, 0.012))
    }
    return BellDefinition.StrikeProfile(
      tilt: Decibels(tilt), attack: attack, width: width,
      contact: .init(
        frequency: touch.frequency, level: Decibels(touch.level), t60: touch.t60))
  }
}

/// How one strike is given: with which mallet, and how hard.
package struct StrikeDynamics: Hashable, Sendable {
  /// The mallet; `nil` for the bell's own.
  package let mallet: Mallet?
  /// Velocity of the mallet: 1 is usual, less is softer and darker.
  package let velocity: Double

  /// Allowed velocities.
  package static let velocities = 0.25...1.0

  /// - Parameter velocity: clamped to `velocities`.
  package init(mallet: Mallet? = nil, velocity: Double = 1) {
    self.mallet = mallet
    let least = Self.velocities.lowerBound
    self.velocity = velocity >= least ? min(velocity, Self.velocities.upperBound) : least
  }

  /// The bell's own mallet, at the usual velocity.
  package static let usual = StrikeDynamics()

  /// The strike of a bell in this dynamics, apart from its level.
  ///
  /// Half the velocity takes 1.8 dB per octave: a slower mallet stays on the bell for longer.
  func strike(of definition: BellDefinition) -> BellDefinition.StrikeProfile {
    let own = mallet?.strike(width: definition.strike.width) ?? definition.strike
    return BellDefinition.StrikeProfile(
      tilt: own.tilt + Decibels(1.8 * Elementary.log2(velocity)), attack: own.attack,
      width: own.width, contact: own.contact)
  }

  /// The linear factor on the bell's level.
  ///
  /// A mallet harder than the bell's own excites so much more of it that a large bowl would be 11
  /// dB louder. As only the timbre should change, it is held to the loudness of the bell's own
  /// mallet. A softer one may be softer.
  func level(of definition: BellDefinition) -> Double {
    guard let mallet else { return velocity }
    let usual = definition.power(of: definition.strike)
    let other = definition.power(of: mallet.strike(width: nil))
    return velocity * min(1, usual / other).squareRoot()
  }
}
