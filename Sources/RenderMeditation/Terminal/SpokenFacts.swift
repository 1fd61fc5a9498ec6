/// What there is to say about a few words that were spoken, or would be.
struct SpokenFacts: Encodable {
  let text: String
  let voice: String
  let language: String
  /// In the International Phonetic Alphabet, phrase by phrase; `nil` if nobody asked.
  let phonemes: [String]?
  let written: Bool
  let sound: SampleFacts

  private enum CodingKeys: String, CodingKey {
    case text, voice, language, phonemes, written
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encode(voice, forKey: .voice)
    try container.encode(language, forKey: .language)
    try container.encodeIfPresent(phonemes, forKey: .phonemes)
    try container.encode(written, forKey: .written)
    try sound.encode(to: encoder)
  }
}
