package import MeditationScript
package import Sound

/// Why a script cannot be laid out.
package enum LayoutError: Error, Equatable {
  /// Even at its shortest the script is longer than asked.
  case tooShort(shortest: Frames, parts: Parts)
  /// Even at its longest the script is shorter than asked.
  case tooLong(longest: Frames, parts: Parts)
  /// More phrases than a track may have, with the fewest rounds there can be.
  case tooManyPhrases(limit: Int, span: SourceSpan)
  /// The same for everything else: pauses, marks, and rounds themselves.
  case tooManyElements(limit: Int, span: SourceSpan)

  /// What a length is made of.
  package struct Parts: Equatable, Sendable {
    package let speech: Frames
    package let breath: Frames
    package let silence: Frames
  }
}
