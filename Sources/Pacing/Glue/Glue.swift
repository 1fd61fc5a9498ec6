package import MeditationScript
package import Timebase

/// A silence of variable length between two bounds, like the glue between words in typesetting.
package struct Glue: Sendable {
  /// The reason for a pause.
  package enum Kind: String, Hashable, Sendable {
    case sentence
    case paragraph
    case section
    case phrase
    case round
    /// The script's own `[pause]`.
    case pause
    /// The script's own `[silence]`, which stretches before all others.
    case silence
    case strikes
    case afterBell = "after-bell"
    case tail

    /// Whether successive pauses of this kind are varied a little; see `Variation`.
    var varies: Bool {
      switch self {
      case .sentence, .paragraph, .phrase, .round, .pause: true
      default: false
      }
    }
  }

  package let kind: Kind
  /// Length when nothing stretches or shrinks.
  package let natural: Frames
  /// Length it may shrink to.
  package let least: Frames
  /// Length it may stretch to, except where a track would otherwise be too short.
  package let most: Frames
  /// The place in the script that it comes from.
  package let span: SourceSpan

  /// Glue from a table's entry; its bounds are widened where they exclude the natural length.
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
