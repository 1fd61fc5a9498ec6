internal import MeditationScript

/// What a stored clip is of.
enum ClipKey: Hashable, Sendable {
  case phrase(Phrase)
  /// A sound file, by its path.
  case sound(String)
}
