package import Voices

/// Every voice's own engine, as one: a phrase may be said by several.
package struct VoicesEngine: SpeechEngine {
  private let engine: @Sendable (Voice) -> any SpeechEngine
  package let batch: Int

  /// - Parameters:
  ///   - batch: stretches that its engines like to be asked for at once.
  ///   - engine: what speaks a voice; voices of one identity have one.
  package init(batch: Int, engine: @escaping @Sendable (Voice) -> any SpeechEngine) {
    self.batch = batch
    self.engine = engine
  }

  /// Each engine has its own; what several speak is kept apart.
  package var fingerprint: [UInt8]? { nil }

  package func request(for stretch: SpokenPhrase.Stretch) -> [UInt8] {
    engine(stretch.voice).request(for: stretch)
  }

  package func openSpeaker() throws(SpeechError) -> any Speaker {
    VoicesSpeaker(engine)
  }
}

/// Opens a speaker for each engine when it is first needed.
private final class VoicesSpeaker: Speaker {
  private let engine: (Voice) -> any SpeechEngine
  private var speakers: [EngineIdentity: any Speaker] = [:]

  init(_ engine: @escaping (Voice) -> any SpeechEngine) {
    self.engine = engine
  }

  func speak(_ stretch: SpokenPhrase.Stretch) throws(SpeechError) -> Utterance {
    try speaker(of: stretch.voice).speak(stretch)
  }

  /// Each engine is asked once for all that it is to say.
  func speak(_ stretches: [SpokenPhrase.Stretch]) throws(SpeechError) -> [Utterance] {
    var places: [EngineIdentity: [Int]] = [:]
    var order: [EngineIdentity] = []
    for (index, stretch) in stretches.enumerated() {
      let engine = stretch.voice.engine.identity
      if places[engine] == nil { order.append(engine) }
      places[engine, default: []].append(index)
    }
    var utterances: [Int: Utterance] = [:]
    for engine in order {
      let own = places[engine] ?? []
      guard let first = own.first else { continue }
      let spoken = try speaker(of: stretches[first].voice).speak(own.map { stretches[$0] })
      for (index, utterance) in zip(own, spoken) { utterances[index] = utterance }
    }
    return stretches.indices.compactMap { utterances[$0] }
  }

  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String {
    guard let first = phrase.stretches.first else { return "" }
    return try speaker(of: first.voice).phonemes(of: phrase)
  }

  private func speaker(of voice: Voice) throws(SpeechError) -> any Speaker {
    if let speaker = speakers[voice.engine.identity] { return speaker }
    let opened = try engine(voice).openSpeaker()
    speakers[voice.engine.identity] = opened
    return opened
  }
}
