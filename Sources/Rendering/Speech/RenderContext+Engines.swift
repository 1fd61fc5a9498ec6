internal import Catalog
package import Speech
package import Voices

extension RenderContext {
  /// One engine for all voices of a track, each remembered by the cache if there is one.
  ///
  /// - Parameter language: most phrases' language.
  /// - Throws: `SpeechError.engineMissing` for a voice whose engine is not part of the program.
  func engine(of cast: Cast, _ language: Language) throws -> any SpeechEngine {
    var engines: [EngineIdentity: any SpeechEngine] = [:]
    for voice in cast.all where engines[voice.engine.identity] == nil {
      engines[voice.engine.identity] = remembered(try engine(of: voice, language))
    }
    if engines.count == 1, let only = engines[cast.usual.engine.identity] { return only }
    let all = engines
    return VoicesEngine(batch: all.values.map(\.batch).max() ?? 1) { voice in
      guard let engine = all[voice.engine.identity] else {
        preconditionFailure("a voice of another script: \(voice.title)")
      }
      return engine
    }
  }

  private func remembered(_ engine: any SpeechEngine) -> any SpeechEngine {
    cache.map { CachingEngine(engine, cache: $0) } ?? engine
  }

  private func engine(of voice: Voice, _ language: Language) throws -> any SpeechEngine {
    guard let description = voice.engine as? any SpeechEngineDescription else {
      throw SpeechError.engineMissing(engine: voice.engine.name)
    }
    guard description.isReusable else {
      return description.engine(for: voice, in: language, on: host)
    }
    return engineStore.engine(description.identity) {
      description.engine(for: voice, in: language, on: host)
    }
  }

  /// A digest of what shapes the sound of a voice's engine; `nil` if that cannot be told.
  package func fingerprint(of voice: Voice) -> [UInt8]? {
    guard let language = catalog.languages.first else { return nil }
    return (try? engine(of: voice, language))?.fingerprint
  }

  /// Why a voice cannot be spoken here, as far as that is seen without running its engine.
  package func missingRequirement(of voice: Voice) -> MissingRequirement? {
    (voice.engine as? any SpeechEngineDescription)?.missingRequirement(on: host)
  }
}
