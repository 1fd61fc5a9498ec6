import Assets
import Speech
import TestSupport
import Voices

/// The product's own engines.
let ownEngines = EngineRegistry.builtIn(programs: ["piper", "flite", "festival", "hibari"]) {
  try? Asset.at("Audio/engines/\($0).yaml")?.decoded(as: CommandDescription.self)
}

/// The product's own voice.
let ownVoice: Voice = asset("Audio/voices/steady.yaml")

/// The product's own languages, by tag.
let ownLanguages = Dictionary(
  uniqueKeysWithValues: (asset("Audio/languages.yaml") as [Language]).map { ($0.tag, $0) })

let english = asset("Scripts/lexicon.yaml") as [Lexicon.Entry]

private func asset<Value: Decodable & Sendable>(_ path: String) -> Value {
  guard
    let value = try? Asset.at(path)?.decoded(
      as: Value.self, userInfo: [EngineRegistry.key: ownEngines])
  else {
    preconditionFailure("\(path) does not decode")
  }
  return value
}

/// A sound in espeak-ng's own notation.
func native(_ notation: String) -> Pronunciation {
  .native(engine: EspeakVoice.engine, notation: notation, ipa: nil)
}

/// Pieces in the product's own voice, or another.
func segment(
  _ pieces: [SpokenPhrase.Piece], in language: String = "en-US", by voice: Voice = ownVoice
) -> SpokenPhrase.Segment {
  guard let language = ownLanguages[language] else { preconditionFailure(language) }
  return SpokenPhrase.Segment(voice: voice, language: language, pieces: pieces)
}

/// Contents with nothing special about their prosody.
func segment(_ contents: [SpokenPhrase.Piece.Content]) -> SpokenPhrase.Segment {
  segment(contents.map { SpokenPhrase.Piece($0) })
}

/// Plain words in the product's own voice, or another.
func phrase(_ words: String, by voice: Voice = ownVoice) -> SpokenPhrase {
  SpokenPhrase([segment([.init(.words(words))], by: voice)])
}

/// The real engine with the product's own voice, or another.
func espeak(
  _ voice: Voice = ownVoice, _ command: SpeakerCommand = BuiltTool.speaker
) -> EspeakEngine {
  guard let language = ownLanguages["en-US"] else { preconditionFailure("no English") }
  return EspeakEngine(voice: voice, language: language, command: command)
}
