internal import Assets
internal import Synchronization
internal import Voices

/// The built-in voices, each decoded when it is first asked for.
final class VoiceStore: Sendable {
  let names: [String]
  private let engines: EngineRegistry
  private let decoded = Mutex<[String: Voice]>([:])

  init(_ engines: EngineRegistry) {
    self.engines = engines
    names = Asset.all(in: "Audio/voices", ending: ".yaml").map(\.name).sorted()
  }

  /// - Returns: `nil` if there is none of this name.
  func voice(named name: String) throws -> Voice? {
    if let known = decoded.withLock({ $0[name] }) { return known }
    guard let asset = Asset.at("Audio/voices/\(name).yaml") else { return nil }
    let voice = try asset.decoded(as: Voice.self, userInfo: [EngineRegistry.key: engines])
    decoded.withLock { $0[name] = voice }
    return voice
  }
}
