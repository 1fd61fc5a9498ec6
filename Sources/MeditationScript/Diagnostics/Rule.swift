/// A rule that can be switched off by its name.
///
/// Errors have none: what cannot be read cannot be allowed.
public enum Rule: String, Hashable, Sendable, CaseIterable {
  // About the script as it is written.
  case unknownKey = "unknown-key"
  case nothingToSay = "nothing-to-say"
  case buriedCondition = "buried-condition"
  /// Something that the voice cannot do as it is asked.
  case voiceLimit = "voice-limit"
  /// Something that is done and not said, such as `(pause)`.
  case direction
  /// Something that is written for the eye and hardly meant for the ear.
  case notSpeech = "not-speech"
  // About a track that is made of it.
  case unusualLength = "unusual-length"
  case underfull
  /// More is said in the time than teachers say.
  case crowded
  /// Less is said in the time than teachers say.
  case thin
  /// One wording is heard more often than it bears.
  case wornPhrase = "worn-phrase"
  /// All pauses are of much the same length.
  case evenPauses = "even-pauses"
  /// About a file's name that other systems cannot have, or have already.
  case portableName = "portable-name"
  // About the craft.
  case almostMarkup = "almost-markup"
  case bareCommand = "bare-command"
  case crowdedInstructions = "crowded-instructions"
  case longSentence = "long-sentence"
  case riskyBreath = "risky-breath"
  case riskyWord = "risky-word"
  case should
  case unannouncedSilence = "unannounced-silence"
}
