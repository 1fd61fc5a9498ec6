internal import Sound

/// Something that turns phrases into sound.
///
/// The contract: the samples of a stretch depend on the fingerprint and the request alone, never on
/// what was spoken before, by whom, or in which order; and they all have one rate.
package protocol SpeechEngine: Sendable {
  /// What of the engine itself shapes its sound: its name and version, a digest of the code and data
  /// it speaks with, and the generation of our own code around it.
  ///
  /// Nothing of time, place or host belongs in it. `nil` if it cannot be told: then nothing this
  /// engine speaks is kept. It may read files; ask once an engine.
  var fingerprint: [UInt8]? { get }

  /// Everything that is asked of the engine for a stretch, and nothing else: two stretches with the
  /// same request sound the same.
  func request(for stretch: SpokenPhrase.Stretch) -> [UInt8]

  /// Starts one speaker. Several may work beside each other.
  func openSpeaker() throws(SpeechError) -> any Speaker
}

/// One line to an engine, used by one thread at a time.
package protocol Speaker: AnyObject {
  /// What one voice says in one go.
  func speak(_ stretch: SpokenPhrase.Stretch) throws(SpeechError) -> Utterance

  /// What `speak` would say, in the International Phonetic Alphabet.
  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String
}

extension Speaker {
  /// A whole phrase, its stretches joined.
  package func speak(_ phrase: SpokenPhrase) throws(SpeechError) -> Utterance {
    guard let first = phrase.stretches.first else { return Utterance(samples: [], rate: .cd) }
    var utterance = try speak(first)
    for stretch in phrase.stretches.dropFirst() {
      utterance = utterance.joined(with: try speak(stretch))
    }
    return utterance
  }
}
