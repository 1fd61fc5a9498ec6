/// What editors are told of a mistake or a warning, as an event.
struct MistakeEvent: Encodable {
  let facts: DiagnosticFacts

  enum CodingKeys: String, CodingKey {
    case event
  }

  func encode(to encoder: any Encoder) throws {
    try facts.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("mistake", forKey: .event)
  }
}
