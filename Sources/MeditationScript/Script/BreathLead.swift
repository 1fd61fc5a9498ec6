/// A way to lead a listener through breaths.
package enum BreathLead: String, Hashable, Sendable, CaseIterable {
  /// Air: filtered noise that opens and closes.
  case swell
  /// The swell with a soft gliding note in it.
  case tone
  /// A small chime where each phase begins.
  case ticks
  /// Words for the first cycles; once the rhythm is known, the swell.
  case voice
  /// Words for the first cycles and the tone from the first.
  case both
  /// Time only.
  case none

  /// Words are said for so many cycles.
  package static let spokenCycles = 3

  /// Whether words are part of it.
  package var speaks: Bool { self == .voice || self == .both }
}
