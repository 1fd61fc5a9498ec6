internal import Assets
package import MeditationScript
package import Pacing
package import Sound
internal import Timebase
package import Voices

/// The program's own data, decoded: practices, bells, beds, voices, languages, pauses.
///
/// What an editor needs to answer for a text; no library of sound is behind it.
package struct Catalog: Sendable {
  package let bells: [String: BellDefinition]
  package let beds: [String: BedDefinition]
  /// Words that lead a breath, by primary subtag of the language.
  package let breathWords: [String: BreathWords]
  package let pauses: PauseTable
  package let languages: [Language]
  package let practices: [Practice]
  private let voiceStore: VoiceStore

  /// The voice and the bell where nothing else is asked for.
  package static let defaultVoice = "steady"
  package static let defaultBell = "bowl-medium"

  /// Reads the assets.
  ///
  /// - Parameter engines: those that voices may ask for; a voice of another engine cannot be read.
  /// - Throws: only if the program itself was built with broken assets.
  package init(engines: EngineRegistry = EngineRegistry([])) throws {
    voiceStore = VoiceStore(engines)
    bells = try Self.definitions(in: "Audio/bells")
    beds = try Self.definitions(in: "Audio/beds")
    breathWords = try Self.asset("Scripts/breath-words.yaml")
      .decoded(as: [String: BreathWords].self)
    pauses = try Self.asset("Scripts/pauses.yaml").decoded(as: PauseTable.self)
    languages = try Self.asset("Audio/languages.yaml").decoded(as: [Language].self)
    practices = Asset.all(in: "Scripts", ending: ".md").map {
      Practice(source: SourceText(name: $0.path, bytes: $0.bytes))
    }
  }

  /// Names of the built-in voices, sorted.
  package var voiceNames: [String] { voiceStore.names }

  /// A built-in voice; `nil` if there is none of this name.
  ///
  /// - Throws: if its engine is not among those the catalog was made with.
  package func voice(named name: String) throws -> Voice? { try voiceStore.voice(named: name) }

  /// The built-in voices whose engines are known, by name.
  package var voices: [String: Voice] {
    var voices: [String: Voice] = [:]
    for name in voiceNames { voices[name] = try? voice(named: name) }
    return voices
  }

  /// What scripts may ask for.
  ///
  /// - Parameter language: of scripts that do not say their own; `nil` for American English.
  package func repertoire(for language: String? = nil) -> Repertoire {
    let named = practices.flatMap { practice in
      practice.names.map { name in
        (practice.kind == "en" ? name : practice.kind + "/" + name, practice.source)
      }
    }
    var repertoire = Repertoire(
      bells: bellKinds, beds: bedKinds, voices: voiceNames, languages: languages.map(\.tag),
      scripts: Dictionary(named) { first, _ in first }, language: language ?? "en-US")
    // `es` chooses a practice, and `es-MX` how it is spoken, too.
    repertoire.speaksAs = { [voiceStore] voice, other in
      (try? voiceStore.voice(named: voice))?.engine.speaking(as: other) != nil
    }
    repertoire.region = language.flatMap { LanguageTag.region(of: $0) == nil ? nil : $0 }
    return repertoire
  }

  /// A commented script to start from.
  package func template(title: String) throws -> String {
    // Quotes make any title a YAML string.
    let quoted = "\"" + title.replacing("\\", with: "").replacing("\"", with: "'") + "\""
    return try Self.asset("Scripts/template.txt").text
      .replacing("{title}", with: quoted).replacing("{language}", with: "en-US")
  }

  private static func definitions<Definition: Decodable & Sendable>(
    in folder: String
  ) throws -> [String: Definition] {
    var definitions: [String: Definition] = [:]
    for asset in Asset.all(in: folder, ending: ".yaml") {
      definitions[asset.name] = try asset.decoded(as: Definition.self)
    }
    return definitions
  }

  static func asset(_ path: String) throws -> Asset {
    guard let asset = Asset.at(path) else { throw MissingAsset(path: path) }
    return asset
  }

  /// The program was built without one of its own files.
  package struct MissingAsset: Error {
    package let path: String

    package init(path: String) {
      self.path = path
    }
  }
}
