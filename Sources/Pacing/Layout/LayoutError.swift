package import MeditationScript
package import Timebase

/// The reason a script cannot be laid out.
package enum LayoutError: Error, Equatable {
  /// The shortest possible length is longer than the one asked for.
  case tooShort(shortest: Frames, parts: Parts)
  /// The longest possible length is shorter than the one asked for.
  case tooLong(longest: Frames, parts: Parts)
  /// The track would have more phrases than allowed, even with the fewest rounds.
  case tooManyPhrases(limit: Int, span: SourceSpan)
  /// The track would have more pauses, marks and rounds than allowed, even with the fewest rounds.
  case tooManyElements(limit: Int, span: SourceSpan)

  /// What a length consists of, in frames.
  package struct Parts: Equatable, Sendable {
    package let speech: Frames
    package let breath: Frames
    package let silence: Frames
  }
}
