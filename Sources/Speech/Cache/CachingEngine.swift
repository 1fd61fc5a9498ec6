package import Processes
package import Voices

/// An engine that is asked only for what was never spoken before.
///
/// It sounds as the engine inside, to the last bit, and starts no speaker until one is needed.
package struct CachingEngine: SpeechEngine {
  private let fingerprint: [UInt8]?
  private let engine: any SpeechEngine
  private let cache: SpeechCache

  /// - Parameter scope: the job that is spoken for.
  package init(_ engine: any SpeechEngine, cache: SpeechCache, in scope: JobScope) {
    self.engine = engine
    self.cache = cache
    fingerprint = engine.fingerprint(in: scope)
  }

  package func fingerprint(in scope: JobScope) -> [UInt8]? { fingerprint }

  package func request(for segment: SpokenPhrase.Segment) -> [UInt8] {
    engine.request(for: segment)
  }

  package var batch: Int { engine.batch }

  package func openSpeaker(in scope: JobScope) throws(SpeechError) -> any Speaker {
    guard let fingerprint else { return try engine.openSpeaker(in: scope) }
    return CachingSpeaker(engine: engine, fingerprint: fingerprint, cache: cache, scope)
  }
}

/// Looks first, and opens the speaker inside when it has to.
private final class CachingSpeaker: Speaker {
  private let engine: any SpeechEngine
  private let fingerprint: [UInt8]
  private let cache: SpeechCache
  private let scope: JobScope
  private var speaker: (any Speaker)?

  init(
    engine: any SpeechEngine, fingerprint: [UInt8], cache: SpeechCache, _ scope: JobScope
  ) {
    self.scope = scope
    self.engine = engine
    self.fingerprint = fingerprint
    self.cache = cache
  }

  func speak(_ segment: SpokenPhrase.Segment) throws(SpeechError) -> Utterance {
    try speak([segment])[0]
  }

  func speak(_ segments: [SpokenPhrase.Segment]) throws(SpeechError) -> [Utterance] {
    let keys = segments.map {
      SpeechKey(fingerprint: fingerprint, request: engine.request(for: $0))
    }
    var utterances = keys.map { cache.utterance(for: $0) }
    let missing = utterances.indices.filter { utterances[$0] == nil }
    guard !missing.isEmpty else { return utterances.compactMap(\.self) }
    let spoken = try open().speak(missing.map { segments[$0] })
    for (place, utterance) in zip(missing, spoken) {
      // Words without a sound are an engine's mishap, and must not outlive it.
      let isSound = utterance.samples.contains { $0 != 0 }
      if isSound || !segments[place].hasWords { cache.keep(utterance, for: keys[place]) }
      utterances[place] = utterance
    }
    return utterances.compactMap(\.self)
  }

  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String {
    try open().phonemes(of: phrase)
  }

  private func open() throws(SpeechError) -> any Speaker {
    if let speaker { return speaker }
    let opened = try engine.openSpeaker(in: scope)
    speaker = opened
    return opened
  }
}

extension SpokenPhrase.Segment {
  /// Whether there is anything to hear.
  fileprivate var hasWords: Bool {
    words.contains { $0.isLetter || $0.isNumber }
  }
}
