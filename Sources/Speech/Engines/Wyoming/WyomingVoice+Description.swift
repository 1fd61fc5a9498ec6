package import Voices

extension WyomingVoice: SpeechEngineDescription {
  package static let registration = EngineRegistry.Registration(
    engine, decode: { try WyomingVoice(from: $0) },
    addressed: { text in
      WyomingAddress(text).map { (WyomingVoice($0), $0.voice ?? text) }
    })

  package var name: String { Self.engine }
  package var capabilities: VoiceCapabilities { VoiceCapabilities() }

  package func engine(
    for voice: Voice, in language: Language, on host: EngineHost
  ) -> any SpeechEngine {
    WyomingEngine(self)
  }

  /// Nobody is asked on a network.
  package func missingRequirement(on host: EngineHost) -> MissingRequirement? { nil }
}

extension WyomingVoice: Codable {
  private enum CodingKeys: String, CodingKey {
    case engine, address, command, voice
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let own = try container.decodeIfPresent(String.self, forKey: .voice)
    if let words = try container.decodeIfPresent([String].self, forKey: .command) {
      server = .command(words)
      voice = own
      return
    }
    let text = try container.decode(String.self, forKey: .address)
    guard let address = WyomingAddress(text) else {
      throw DecodingError.dataCorruptedError(
        forKey: .address, in: container,
        debugDescription: "this is no address such as wyoming://localhost:10200")
    }
    server = address.server
    voice = own ?? address.voice
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.engine, forKey: .engine)
    switch server {
    case .command(let words): try container.encode(words, forKey: .command)
    case .tcp(let host, let port):
      try container.encode("wyoming://\(host):\(port)", forKey: .address)
    case .unix(let path): try container.encode("wyoming://\(path)", forKey: .address)
    }
    try container.encodeIfPresent(voice, forKey: .voice)
  }
}
