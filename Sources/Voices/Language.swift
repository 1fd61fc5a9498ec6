internal import Timebase

/// A language as data: what scripts call it and what the engine does.
package struct Language: Codable, Hashable, Sendable {
  /// Such as `fr-FR`.
  package let tag: String
  package let title: String
  /// espeak-ng's name for it.
  package let espeak: String

  /// The tag without the region: `fr`.
  package var kind: String { LanguageTag.primary(of: tag) }

  /// A text with letters that its voice knows in the place of others.
  package func folded(_ text: String) -> String { LetterFolding(for: kind).folded(text) }
}
