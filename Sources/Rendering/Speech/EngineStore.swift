internal import Speech
internal import Synchronization
internal import Voices

/// The engines that serve every track, each made once: what it has found out of itself is found once.
final class EngineStore: Sendable {
  private let engines = Mutex<[EngineIdentity: any SpeechEngine]>([:])

  func engine(
    _ identity: EngineIdentity, _ make: () -> any SpeechEngine
  ) -> any SpeechEngine {
    engines.withLock { engines in
      if let known = engines[identity] { return known }
      let made = make()
      engines[identity] = made
      return made
    }
  }
}
