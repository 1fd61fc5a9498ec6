/// Something that turns phrases into sound.
///
/// The contract: the samples of a phrase depend on the phrase and the voice alone, never on what was
/// spoken before, by whom, or in which order.
package protocol SpeechEngine: Sendable {
  /// Starts one speaker. Several may work beside each other.
  func openSpeaker() throws(SpeechError) -> any Speaker
}

/// One line to an engine, used by one thread at a time.
package protocol Speaker: AnyObject {
  func speak(_ phrase: SpokenPhrase) throws(SpeechError) -> Utterance

  /// What `speak` would say, in the International Phonetic Alphabet.
  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String
}
