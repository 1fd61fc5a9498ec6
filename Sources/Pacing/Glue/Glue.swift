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

    /// Whether pauses of this kind are drawn, each of its own length; see `PauseDraw`.
    var varies: Bool {
      switch self {
      case .sentence, .paragraph, .section, .phrase, .round, .pause, .silence: true
      case .strikes, .afterBell, .tail: false
      }
    }
  }

  /// What a piece is to whoever stretches it; see `GlueSetter`.
  enum Stretch {
    /// Open silence, which takes what is left over.
    case silence
    /// A long pause, or one between rounds or sections.
    case long
    /// The everyday pause, which hardly grows with a track's length.
    case ordinary
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
  let stretch: Stretch

  /// A script's own pause is long from here on, in seconds.
  private static let long = 10.0

  /// Glue from a table's entry; its bounds are widened where they exclude the natural length.
  init(_ kind: Kind, _ entry: PauseTable.Entry, rate: SampleRate, span: SourceSpan) {
    self.kind = kind
    self.span = span
    natural = rate.frames(entry.natural)
    least = min(natural, rate.frames(entry.least))
    most = max(natural, rate.frames(entry.most))
    stretch =
      switch kind {
      case .silence: .silence
      case .round, .section: .long
      case .pause where rate.seconds(natural) >= Self.long: .long
      default: .ordinary
      }
  }
}
