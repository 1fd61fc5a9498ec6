internal import Assets
package import MeditationScript
package import Pacing
package import Sound
package import Speech

/// Everything a track is made from besides its script: the one door through which the world comes in.
package struct Studio: Sendable {
  package let voices: [String: Voice]
  package let bells: [String: BellDefinition]
  package let beds: [String: BedDefinition]
  /// What leads a breath, by kind of language.
  let breathWords: [String: BreathWords]
  package let pauses: PauseTable
  package let languages: [Language]
  /// Where programs that speak, and what they speak with, are looked for.
  package let programs: ProgramSearch
  let engineShelf = EngineShelf()
  package let practices: [Practice]
  /// How this program is started as a speaker.
  package let speaker: SpeakerCommand
  /// Where clips wait.
  package let temporaryFolder: String
  /// Speakers at work at once.
  package let speakers: Int
  /// Where phrases are kept for other tracks and other runs; `nil` for nowhere.
  package let cache: SpeechCache?

  /// The voice and the bell where nothing else is asked for.
  package static let defaultVoice = "steady"
  package static let defaultBell = "bowl-medium"

  /// Reads the assets.
  ///
  /// - Throws: only if the program itself was built with broken assets.
  package init(
    speaker: SpeakerCommand, temporaryFolder: String, speakers: Int, cache: SpeechCache? = nil,
    programs: ProgramSearch = ProgramSearch()
  ) throws {
    self.speaker = speaker
    self.cache = cache
    self.programs = programs
    self.temporaryFolder = temporaryFolder
    self.speakers = max(1, speakers)
    voices = try Self.definitions(in: "Audio/voices")
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

  /// What scripts may ask for.
  package var repertoire: Repertoire { repertoire(for: nil) }

  /// What scripts may ask for.
  ///
  /// - Parameter language: of scripts that do not say their own.
  package func repertoire(for language: String?) -> Repertoire {
    let named = practices.flatMap { practice in
      practice.names.map { name in
        (practice.kind == "en" ? name : practice.kind + "/" + name, practice.source)
      }
    }
    return Repertoire(
      bells: bellKinds, beds: bedKinds, voices: voices.keys.sorted(),
      languages: languages.map(\.tag),
      scripts: Dictionary(named) { first, _ in first },
      language: language ?? "en-US")
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
  }
}
