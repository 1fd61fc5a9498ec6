/// What makes a server a certain voice.
package struct WyomingVoice: Hashable, Sendable {
  package let server: WyomingServer
  /// As the server names it; `nil` for its usual one.
  package let voice: String?

  static let engine = "wyoming"

  package init(_ address: WyomingAddress) {
    server = address.server
    voice = address.voice
  }
}

extension WyomingVoice: Codable {
  private enum CodingKeys: String, CodingKey {
    case address, command, voice
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
    switch server {
    case .command(let words): try container.encode(words, forKey: .command)
    case .tcp(let host, let port):
      try container.encode("wyoming://\(host):\(port)", forKey: .address)
    case .unix(let path): try container.encode("wyoming://\(path)", forKey: .address)
    }
    try container.encodeIfPresent(voice, forKey: .voice)
  }
}
