package import Processes
package import Voices

/// Every voice's own engine, as one: a phrase may be said by several.
package struct VoicesEngine: SpeechEngine {
  private let engine: @Sendable (Voice) -> any SpeechEngine
  package let batch: Int

  /// - Parameters:
  ///   - batch: segments that its engines like to be asked for at once.
  ///   - engine: what speaks a voice; voices of one identity have one.
  package init(batch: Int, engine: @escaping @Sendable (Voice) -> any SpeechEngine) {
    self.batch = batch
    self.engine = engine
  }

  /// Each engine has its own; what several speak is kept apart.
  package func fingerprint(in scope: JobScope) -> [UInt8]? { nil }

  package func fingerprint(of segment: SpokenPhrase.Segment, in scope: JobScope) -> [UInt8]? {
    engine(segment.voice).fingerprint(in: scope)
  }

  package func request(for segment: SpokenPhrase.Segment) -> [UInt8] {
    engine(segment.voice).request(for: segment)
  }

  package func openSpeaker(in scope: JobScope) throws(SpeechError) -> any Speaker {
    VoicesSpeaker(engine, scope)
  }
}

/// Opens a speaker for each engine when it is first needed.
private final class VoicesSpeaker: Speaker {
  private let engine: (Voice) -> any SpeechEngine
  private let scope: JobScope
  private var speakers: [EngineIdentity: any Speaker] = [:]

  init(_ engine: @escaping (Voice) -> any SpeechEngine, _ scope: JobScope) {
    self.engine = engine
    self.scope = scope
  }

  func speak(_ segment: SpokenPhrase.Segment) throws(SpeechError) -> Utterance {
    try speaker(of: segment.voice).speak(segment)
  }

  /// Each engine is asked once for all that it is to say.
  func speak(_ segments: [SpokenPhrase.Segment]) throws(SpeechError) -> [Utterance] {
    var places: [EngineIdentity: [Int]] = [:]
    var order: [EngineIdentity] = []
    for (index, segment) in segments.enumerated() {
      let engine = segment.voice.engine.identity
      if places[engine] == nil { order.append(engine) }
      places[engine, default: []].append(index)
    }
    var utterances: [Int: Utterance] = [:]
    for engine in order {
      let own = places[engine] ?? []
      guard let first = own.first else { continue }
      let spoken = try speaker(of: segments[first].voice).speak(own.map { segments[$0] })
      for (index, utterance) in zip(own, spoken) { utterances[index] = utterance }
    }
    return segments.indices.compactMap { utterances[$0] }
  }

  /// What stands between two voices of one engine is the engine's affair.
  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String {
    var left = phrase.segments[...]
    var parts: [String] = []
    while let voice = left.first?.voice {
      let own = left.prefix { $0.voice.engine.identity == voice.engine.identity }
      parts.append(try speaker(of: voice).phonemes(of: SpokenPhrase(Array(own))))
      left = left.dropFirst(own.count)
    }
    return parts.joined(separator: " ")
  }

  private func speaker(of voice: Voice) throws(SpeechError) -> any Speaker {
    if let speaker = speakers[voice.engine.identity] { return speaker }
    let opened = try engine(voice).openSpeaker(in: scope)
    speakers[voice.engine.identity] = opened
    return opened
  }
}
