internal import Timebase
package import Voices

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

  /// Stretches that it likes to be asked for at once; 1 if it does not matter.
  var batch: Int { get }

  /// Starts one speaker. Several may work beside each other.
  func openSpeaker() throws(SpeechError) -> any Speaker
}

/// One line to an engine, used by one thread at a time.
package protocol Speaker: AnyObject {
  /// What one voice says in one go.
  func speak(_ stretch: SpokenPhrase.Stretch) throws(SpeechError) -> Utterance

  /// The same for several, in their order; each sounds as it would alone.
  func speak(_ stretches: [SpokenPhrase.Stretch]) throws(SpeechError) -> [Utterance]

  /// What `speak` would say, in the International Phonetic Alphabet.
  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String
}

extension SpeechEngine {
  package var batch: Int { 1 }
}

extension Speaker {
  package func speak(
    _ stretches: [SpokenPhrase.Stretch]
  ) throws(SpeechError) -> [Utterance] {
    var utterances: [Utterance] = []
    for stretch in stretches { utterances.append(try speak(stretch)) }
    return utterances
  }

  /// A whole phrase, its stretches joined.
  package func speak(_ phrase: SpokenPhrase) throws(SpeechError) -> Utterance {
    try speak([phrase])[0]
  }

  /// Whole phrases, the stretches of each joined.
  package func speak(_ phrases: [SpokenPhrase]) throws(SpeechError) -> [Utterance] {
    var spoken = try speak(phrases.flatMap(\.stretches))[...]
    var utterances: [Utterance] = []
    for phrase in phrases {
      let own = spoken.prefix(phrase.stretches.count)
      spoken = spoken.dropFirst(phrase.stretches.count)
      var whole = own.first ?? Utterance(samples: [], rate: .cd)
      for utterance in own.dropFirst() { whole = whole.joined(with: utterance) }
      utterances.append(whole)
    }
    return utterances
  }
}
