internal import MeditationScript

/// Durations as scripts write them (`12m30s`), or as a clock shows them (`12:30`).
package enum TimeText {
  /// Reads `12m30s` and `12:30`; `nil` for anything else.
  package static func duration(_ text: String) -> Duration? {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return DurationText.duration(text) }
    let parts = NumberText.parts(text, by: ":")
    guard (2...3).contains(parts.count),
      let seconds = NumberText.number(parts[parts.count - 1], 2...2),
      seconds < 60, let minutes = NumberText.number(parts[parts.count - 2], 1...3)
    else { return nil }
    guard parts.count == 3 else { return .seconds(minutes * 60 + seconds) }
    return NumberText.number(parts[0], 1...2).map { .seconds(($0 * 60 + minutes) * 60 + seconds) }
  }
}
