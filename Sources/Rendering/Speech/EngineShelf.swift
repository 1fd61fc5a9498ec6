internal import Speech
internal import Synchronization

/// The engines that are not built in, each made once: what it has found out of itself serves every
/// track.
final class EngineShelf: Sendable {
  private let engines = Mutex<[Voice.Engine.Identity: any SpeechEngine]>([:])

  func engine(
    _ identity: Voice.Engine.Identity, _ make: () -> any SpeechEngine
  ) -> any SpeechEngine {
    engines.withLock { engines in
      if let known = engines[identity] { return known }
      let made = make()
      engines[identity] = made
      return made
    }
  }
}
