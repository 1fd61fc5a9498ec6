/// One half of a breath that has a sound.
package enum BreathDirection: String, Hashable, Sendable {
  case inhale
  case exhale

  /// The band of the swell, in hertz, from the first frame to the last.
  var band: (from: Double, to: Double) { self == .inhale ? (350, 1500) : (1200, 250) }

  /// The pitch of the tone, in hertz: G3 up to C4, C4 down to F3.
  var pitch: (from: Double, to: Double) { self == .inhale ? (196, 261.6) : (261.6, 174.6) }

  /// An out-breath is a little softer.
  var level: Decibels { self == .inhale ? Decibels(0) : Decibels(-1.5) }
}

/// How breath cues sound.
package enum BreathCue: String, Hashable, Sendable, CaseIterable {
  /// Air: filtered noise that opens and closes.
  case swell
  /// The swell with a soft gliding note inside it.
  case tone
  /// Time only.
  case none
}
