internal import Sound

/// An engine that is asked only for what was never spoken before.
///
/// It sounds as the engine inside, to the last bit, and starts no speaker until one is needed.
package struct CachingEngine: SpeechEngine {
  package let fingerprint: [UInt8]?
  private let engine: any SpeechEngine
  private let cache: SpeechCache

  package init(_ engine: any SpeechEngine, cache: SpeechCache) {
    self.engine = engine
    self.cache = cache
    fingerprint = engine.fingerprint
  }

  package func request(for stretch: SpokenPhrase.Stretch) -> [UInt8] {
    engine.request(for: stretch)
  }

  package func openSpeaker() throws(SpeechError) -> any Speaker {
    guard let fingerprint else { return try engine.openSpeaker() }
    return CachingSpeaker(engine: engine, fingerprint: fingerprint, cache: cache)
  }
}

/// Looks first, and opens the speaker inside when it has to.
private final class CachingSpeaker: Speaker {
  private let engine: any SpeechEngine
  private let fingerprint: [UInt8]
  private let cache: SpeechCache
  private var speaker: (any Speaker)?

  init(engine: any SpeechEngine, fingerprint: [UInt8], cache: SpeechCache) {
    self.engine = engine
    self.fingerprint = fingerprint
    self.cache = cache
  }

  func speak(_ stretch: SpokenPhrase.Stretch) throws(SpeechError) -> Utterance {
    let key = SpeechKey(fingerprint: fingerprint, request: engine.request(for: stretch))
    if let known = cache.utterance(for: key) { return known }
    let utterance = try open().speak(stretch)
    // Words without a sound are an engine's mishap, and must not outlive it.
    let isSound = utterance.samples.contains { $0 != 0 }
    if isSound || !stretch.hasWords { cache.keep(utterance, for: key) }
    return utterance
  }

  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String {
    try open().phonemes(of: phrase)
  }

  private func open() throws(SpeechError) -> any Speaker {
    if let speaker { return speaker }
    let opened = try engine.openSpeaker()
    speaker = opened
    return opened
  }
}

extension SpokenPhrase.Stretch {
  /// Whether there is anything to hear.
  fileprivate var hasWords: Bool {
    words.contains { $0.isLetter || $0.isNumber }
  }
}
