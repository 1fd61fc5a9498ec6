/// A part of a breath.
package enum BreathPhase: String, Hashable, Sendable, CaseIterable {
  case inhale
  /// Held with the lungs full.
  case full
  case exhale
  /// Held with the lungs empty.
  case empty

  /// Whether the breath is held, with full or empty lungs.
  package var isHold: Bool { self == .full || self == .empty }
}

/// How one phase of a breath sounds.
package enum BreathCue: String, Hashable, Sendable {
  /// Air: filtered noise that opens and closes.
  case swell
  /// The swell with a soft gliding note inside it.
  case tone
  /// A small chime where the phase begins.
  case tick
  /// No sound.
  case none
}
