internal import Sound

/// A voice's file: what every voice has, and beside it what its engine wants.
///
/// Decoding needs an `EngineRegistry` under `EngineRegistry.key` of the decoder.
extension Voice: Codable {
  private enum CodingKeys: String, CodingKey {
    case title, language, accent, source, second, engine, pace, chain
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let name = try container.decode(String.self, forKey: .engine)
    let registry = decoder.userInfo[EngineRegistry.key] as? EngineRegistry
    guard let engine = try registry?.engine(named: name, from: decoder) else {
      throw DecodingError.dataCorruptedError(
        forKey: .engine, in: container, debugDescription: "there is no engine `\(name)`")
    }
    self.init(
      title: try container.decode(String.self, forKey: .title),
      language: try container.decode(String.self, forKey: .language),
      accent: try container.decodeIfPresent(String.self, forKey: .accent),
      source: try container.decode(String.self, forKey: .source),
      second: try container.decodeIfPresent(String.self, forKey: .second), engine: engine,
      pace: try container.decode(Double.self, forKey: .pace),
      chain: try container.decode(VoiceChain.self, forKey: .chain))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(title, forKey: .title)
    try container.encode(language, forKey: .language)
    try container.encodeIfPresent(accent, forKey: .accent)
    try container.encode(source, forKey: .source)
    try container.encodeIfPresent(second, forKey: .second)
    try container.encode(pace, forKey: .pace)
    try container.encode(chain, forKey: .chain)
    try engine.encode(to: encoder)
  }
}
