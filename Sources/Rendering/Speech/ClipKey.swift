internal import MeditationScript

/// What a stored clip is of.
enum ClipKey: Hashable, Sendable {
  case phrase(Phrase)
  /// One channel of a sound file of the script's own.
  case sound(path: String, channel: Int)
}
