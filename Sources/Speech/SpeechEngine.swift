package import Processes
internal import Timebase
package import Voices

/// Something that turns phrases into sound.
///
/// The contract: the samples of a segment depend on the fingerprint and the request alone, never on
/// what was spoken before, by whom, or in which order; and they all have one rate.
package protocol SpeechEngine: Sendable {
  /// What of the engine itself shapes its sound: its name and version, a digest of the code and data
  /// it speaks with, and the generation of our own code around it.
  ///
  /// Nothing of time, place or host belongs in it. `nil` if it cannot be told: then nothing this
  /// engine speaks is kept. It may read files; ask once an engine.
  ///
  /// - Parameter scope: the job that wants to know.
  func fingerprint(in scope: JobScope) -> [UInt8]?

  /// The fingerprint of the engine that speaks a segment, where several are one.
  func fingerprint(of segment: SpokenPhrase.Segment, in scope: JobScope) -> [UInt8]?

  /// Everything that is asked of the engine for a segment, and nothing else: two segments with the
  /// same request sound the same.
  func request(for segment: SpokenPhrase.Segment) -> [UInt8]

  /// Stretches that it likes to be asked for at once; 1 if it does not matter.
  var batch: Int { get }

  /// Starts one speaker. Several may work beside each other.
  ///
  /// - Parameter scope: the job that is spoken for: what the speaker starts or makes is the job's.
  func openSpeaker(in scope: JobScope) throws(SpeechError) -> any Speaker
}

/// One line to an engine, used by one thread at a time.
package protocol Speaker: AnyObject {
  /// What one voice says in one go.
  func speak(_ segment: SpokenPhrase.Segment) throws(SpeechError) -> Utterance

  /// The same for several, in their order; each sounds as it would alone.
  func speak(_ segments: [SpokenPhrase.Segment]) throws(SpeechError) -> [Utterance]

  /// What `speak` would say, in the International Phonetic Alphabet.
  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String
}

extension SpeechEngine {
  /// The name of a segment's sound in the cache; `nil` if it cannot be told what shapes it.
  package func key(for segment: SpokenPhrase.Segment, in scope: JobScope) -> SpeechKey? {
    fingerprint(of: segment, in: scope).map {
      SpeechKey(fingerprint: $0, request: request(for: segment))
    }
  }

  package var batch: Int { 1 }

  package func fingerprint(of segment: SpokenPhrase.Segment, in scope: JobScope) -> [UInt8]? {
    fingerprint(in: scope)
  }
}

extension Speaker {
  package func speak(
    _ segments: [SpokenPhrase.Segment]
  ) throws(SpeechError) -> [Utterance] {
    var utterances: [Utterance] = []
    for segment in segments { utterances.append(try speak(segment)) }
    return utterances
  }

  /// A whole phrase, its segments joined.
  package func speak(_ phrase: SpokenPhrase) throws(SpeechError) -> Utterance {
    try speak([phrase])[0]
  }

  /// Whole phrases, the segments of each joined.
  package func speak(_ phrases: [SpokenPhrase]) throws(SpeechError) -> [Utterance] {
    var spoken = try speak(phrases.flatMap(\.segments))[...]
    var utterances: [Utterance] = []
    for phrase in phrases {
      let own = spoken.prefix(phrase.segments.count)
      spoken = spoken.dropFirst(phrase.segments.count)
      var whole = own.first ?? Utterance(samples: [], rate: .cd)
      for utterance in own.dropFirst() { whole = whole.joined(with: utterance) }
      utterances.append(whole)
    }
    return utterances
  }
}
