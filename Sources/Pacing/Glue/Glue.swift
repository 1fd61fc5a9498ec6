package import MeditationScript
package import Sound

/// Silence that stretches and shrinks, as the white space of a line of type does.
package struct Glue: Sendable {
  package enum Kind: String, Hashable, Sendable {
    case sentence
    case paragraph
    case section
    case phrase
    case round
    /// The script's own `[pause]`.
    case pause
    /// The script's own `[silence]`: it moves first.
    case silence
    case strikes
    case afterBell = "after-bell"
    case tail

    /// Whether two of this kind in a row may differ a little.
    var varies: Bool {
      switch self {
      case .sentence, .paragraph, .phrase, .round, .pause: true
      default: false
      }
    }
  }

  package let kind: Kind
  package let natural: Frames
  package let least: Frames
  package let most: Frames
  /// The place in the script that asked for it.
  package let span: SourceSpan

  init(_ kind: Kind, _ entry: PauseTable.Entry, rate: SampleRate, span: SourceSpan) {
    self.kind = kind
    self.span = span
    natural = rate.frames(entry.natural)
    least = min(natural, rate.frames(entry.least))
    most = max(natural, rate.frames(entry.most))
  }

  init(_ kind: Kind, natural: Frames, least: Frames, most: Frames, span: SourceSpan) {
    self.kind = kind
    self.natural = natural
    self.least = least
    self.most = most
    self.span = span
  }
}
