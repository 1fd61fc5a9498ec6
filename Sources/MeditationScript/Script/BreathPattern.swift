/// In, hold, out, hold: one cycle of paced breathing.
package struct BreathPattern: Hashable, Sendable {
  /// In, one second at least.
  package let inhale: Duration
  /// The hold after it; zero for none.
  package let holdFull: Duration
  /// Out, one second at least.
  package let exhale: Duration
  /// The hold after that; zero for none.
  package let holdEmpty: Duration

  /// The length of one cycle.
  package var length: Duration { inhale + holdFull + exhale + holdEmpty }

  /// Patterns with a name, in seconds.
  static let named: [String: [Double]] = [
    "box": [4, 4, 4, 4],
    "coherent": [5.5, 0, 5.5, 0],
    "resonance": [5.5, 0, 5.5, 0],
    "extended": [4, 0, 6, 0],
    "sigh": [2.75, 0, 5.5, 0],
  ]

  static let longestPhase = 30.0

  /// Reads `4-6`, `4-7-8`, `4-4-4-4` or a name; `nil` for anything else.
  init?(_ text: String) {
    let seconds: [Double]
    if let named = Self.named[text.lowercased()] {
      seconds = named
    } else {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { DurationText.number($0.trimmed) }
      guard numbers.count == parts.count else { return nil }
      switch numbers.count {
      case 2: seconds = [numbers[0], 0, numbers[1], 0]
      case 3: seconds = numbers + [0]
      case 4: seconds = numbers
      default: return nil
      }
    }
    guard seconds[0] >= 1, seconds[2] >= 1, seconds.allSatisfy({ $0 <= Self.longestPhase })
    else { return nil }
    let durations = seconds.map { Duration.milliseconds(Int64(($0 * 1000).rounded())) }
    (inhale, holdFull, exhale, holdEmpty) = (
      durations[0], durations[1], durations[2], durations[3]
    )
  }
}
