internal import Assets
internal import MeditationScript
package import Speech

extension Studio {
  /// One engine for all voices of a track, each remembered by the cache if there is one.
  ///
  /// - Parameter language: most phrases' language.
  func engine(of cast: Cast, _ language: Language) -> any SpeechEngine {
    var engines: [Voice.Engine.Identity: any SpeechEngine] = [:]
    for voice in cast.all where engines[voice.engine.identity] == nil {
      engines[voice.engine.identity] = remembered(engine(of: voice, language))
    }
    if engines.count == 1, let only = engines[cast.usual.engine.identity] { return only }
    let all = engines
    return VoicesEngine(batch: all.values.map(\.batch).max() ?? 1) { voice in
      guard let engine = all[voice.engine.identity] else {
        preconditionFailure("a voice of another script: \(voice.title)")
      }
      return engine
    }
  }

  private func remembered(_ engine: any SpeechEngine) -> any SpeechEngine {
    cache.map { CachingEngine(engine, cache: $0) } ?? engine
  }

  /// What of a voice's engine shapes its sound; `nil` if that cannot be told.
  package func fingerprint(of voice: Voice) -> [UInt8]? {
    guard let language = languages.first else { return nil }
    return engine(of: voice, language).fingerprint
  }

  private func engine(of voice: Voice, _ language: Language) -> any SpeechEngine {
    switch voice.engine {
    case .espeak: EspeakEngine(voice: voice, language: language, command: speaker)
    case .command(let command):
      engineShelf.engine(voice.engine.identity) { CommandEngine(command, runner(of: command)) }
    case .wyoming(let wyoming):
      engineShelf.engine(voice.engine.identity) { WyomingEngine(wyoming) }
    }
  }

  private static let enginesFolder = "Audio/engines"

  /// The programs that are described.
  var programNames: [String] {
    Asset.all(in: Self.enginesFolder, ending: ".yaml").map(\.name)
  }

  /// The description of a program, read when somebody wants it.
  func program(_ name: String) -> CommandDescription? {
    try? Asset.at("\(Self.enginesFolder)/\(name).yaml")?.decoded(as: CommandDescription.self)
  }

  /// A program with one of its voices, wherever it is found.
  package func runner(of command: CommandVoice) -> CommandRunner {
    let description: CommandDescription
    switch command.program {
    case .own(let own): description = own
    case .known(let name, let described):
      guard let known = described ?? program(name) else {
        preconditionFailure("no program \(name)")
      }
      description = known
    }
    return CommandRunner(
      description, voice: command.voice, searchPath: programs.path,
      dataFolders: programs.dataFolders, temporaryFolder: temporaryFolder)
  }
}
