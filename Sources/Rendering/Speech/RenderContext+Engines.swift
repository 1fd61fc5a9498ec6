internal import Catalog
package import Processes
package import Speech
package import Voices

extension RenderContext {
  /// One engine for all voices of a track, each remembered by the cache if there is one.
  ///
  /// - Parameters:
  ///   - language: most phrases' language.
  ///   - scope: the job that is spoken for.
  /// - Throws: `SpeechError.engineUnusable` for a voice whose engine is not part of the program.
  func engine(
    of cast: Cast, _ language: Language, in scope: JobScope
  ) throws -> any SpeechEngine {
    var engines: [EngineIdentity: any SpeechEngine] = [:]
    for voice in cast.all where engines[voice.engine.identity] == nil {
      engines[voice.engine.identity] = remembered(try engine(of: voice, language), scope)
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

  private func remembered(_ engine: any SpeechEngine, _ scope: JobScope) -> any SpeechEngine {
    cache.map { CachingEngine(engine, cache: $0, in: scope) } ?? engine
  }

  private func engine(of voice: Voice, _ language: Language) throws -> any SpeechEngine {
    guard let description = voice.engine as? any SpeechEngineDescription else {
      throw SpeechError.engineUnusable(
        engine: voice.engine.name, reason: "it is not part of this program", help: nil)
    }
    guard description.isReusable else {
      return description.engine(for: voice, in: language, on: host)
    }
    return engineStore.engine(description.identity) {
      description.engine(for: voice, in: language, on: host)
    }
  }

  /// A digest of what shapes the sound of a voice's engine; `nil` if that cannot be told.
  ///
  /// - Parameter scope: the job that wants to know.
  package func fingerprint(of voice: Voice, in scope: JobScope) -> [UInt8]? {
    guard let language = catalog.languages.first else { return nil }
    return (try? engine(of: voice, language))?.fingerprint(in: scope)
  }

  /// Why a voice cannot be spoken here, as far as that is seen without running its engine.
  package func missingRequirement(of voice: Voice) -> MissingRequirement? {
    (voice.engine as? any SpeechEngineDescription)?.missingRequirement(on: host)
  }
}
