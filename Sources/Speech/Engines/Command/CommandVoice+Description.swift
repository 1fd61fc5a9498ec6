package import Sound
package import Voices

extension CommandVoice: SpeechEngineDescription {
  /// - Parameters:
  ///   - programs: names of the programs that are described.
  ///   - description: reads the description of a program.
  package static func registration(
    programs: [String], description: @escaping @Sendable (String) -> CommandDescription?
  ) -> EngineRegistry.Registration {
    EngineRegistry.Registration(engine) { decoder in
      var voice = try CommandVoice(from: decoder)
      if case .unknown(let name, _) = voice.program {
        voice.program =
          description(name).map { .known(name, $0) } ?? .unknown(name, known: programs)
      }
      return voice
    }
  }

  package var capabilities: VoiceCapabilities {
    var capabilities = VoiceCapabilities()
    capabilities.pace = description.map { $0.pace != nil } ?? true
    capabilities.phonemes = description?.phonemes != nil
    return capabilities
  }

  package var assetPaths: [String] {
    switch program {
    case .known(let name, _), .unknown(let name, _): ["Audio/engines/\(name).yaml"]
    case .own: []
    }
  }

  package func check(_ found: inout Findings) {
    if case .unknown(let name, let known) = program {
      found.problems.insert(
        "there is no program `\(name)`; there is \(known.joined(separator: ", "))", at: 0)
    }
    found.check(ownPace, "`own-pace`", within: 40...400, "words a minute")
    if case .own(let description) = program { found.problems += description.mistakes }
  }

  package func speaking(as voice: String) -> CommandVoice? {
    var other = self
    other.voice = voice
    return other
  }

  package func engine(
    for voice: Voice, in language: Language, on host: EngineHost
  ) -> any SpeechEngine {
    guard let runner = runner(on: host) else {
      preconditionFailure("a voice with problems is not spoken: \(name)")
    }
    return CommandEngine(self, runner)
  }

  package func missingRequirement(on host: EngineHost) -> MissingRequirement? {
    guard let runner = runner(on: host) else { return nil }
    do throws(CommandFailure) {
      try runner.check()
      return nil
    } catch {
      return MissingRequirement(reason: error.reason, install: runner.install)
    }
  }

  /// The program with this voice, wherever it is found; `nil` for one that nobody has described.
  private func runner(on host: EngineHost) -> CommandRunner? {
    description.map {
      CommandRunner(
        $0, voice: voice, searchPath: host.programs.path, dataFolders: host.programs.dataFolders,
        temporaryFolder: host.temporaryFolder)
    }
  }
}

extension CommandVoice: Codable {
  private enum CodingKeys: String, CodingKey {
    case engine, program, description, voice
    case ownPace = "own-pace"
  }

  /// A program that is only named is looked up by the registration.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let own = try container.decodeIfPresent(CommandDescription.self, forKey: .description)
    program =
      try own.map(Program.own)
      ?? .unknown(try container.decode(String.self, forKey: .program), known: [])
    voice = try container.decodeIfPresent(String.self, forKey: .voice)
    ownPace = try container.decode(Double.self, forKey: .ownPace)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.engine, forKey: .engine)
    switch program {
    case .known(let name, _), .unknown(let name, _): try container.encode(name, forKey: .program)
    case .own(let description): try container.encode(description, forKey: .description)
    }
    try container.encodeIfPresent(voice, forKey: .voice)
    try container.encode(ownPace, forKey: .ownPace)
  }
}
