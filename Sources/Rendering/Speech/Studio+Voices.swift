internal import Assets
internal import MeditationScript
package import Speech

extension Studio {
  /// The voice a user asks for.
  ///
  /// A name of `voices`; `piper/en_US-joe-medium`, another voice of the same program; an address such
  /// as `wyoming://localhost:10200/kind`; or the path of a voice's file, which ends in `.yaml`.
  ///
  /// - Throws: `RenderError.noSuchVoice`, `.unreadableScript` or `.unusableFile`.
  package func voice(_ wish: TrackRequest.VoiceWish) throws -> Voice {
    var voice = described(try named(wish.name))
    if case .espeak(var espeak) = voice.engine {
      espeak.pitch = wish.pitch ?? espeak.pitch
      espeak.pitchRange = wish.pitchRange ?? espeak.pitchRange
      voice.engine = .espeak(espeak)
    }
    voice.pace = wish.pace ?? voice.pace
    return voice
  }

  private func named(_ name: String) throws -> Voice {
    if let voice = voices[name] { return voice }
    if let address = WyomingAddress(name), let model = voices[Self.natural] {
      return Voice(
        title: address.voice ?? name, language: model.language, source: name,
        second: model.second, engine: .wyoming(WyomingVoice(address)), pace: model.pace,
        chain: model.chain)
    }
    if Self.isVoiceFile(name) { return try voice(ofFile: name) }
    if let slash = name.firstIndex(of: "/"), var voice = voices[String(name[..<slash])],
      case .command(var command) = voice.engine
    {
      command.voice = String(name[name.index(after: slash)...])
      voice.engine = .command(command)
      return voice
    }
    throw RenderError.noSuchVoice(name: name, known: voices.keys.sorted())
  }

  /// A voice with all that is known of its program.
  private func described(_ voice: Voice) -> Voice {
    guard case .command(var command) = voice.engine, case .known(let name, nil) = command.program
    else { return voice }
    var voice = voice
    command.program = .known(name, program(name))
    voice.engine = .command(command)
    return voice
  }

  /// Voices that nothing is known of are finished like this one's.
  private static let natural = "piper"

  package static func isVoiceFile(_ name: String) -> Bool {
    [".yaml", ".yml"].contains(where: name.lowercased().hasSuffix)
  }

  private func voice(ofFile path: String) throws -> Voice {
    let source = try ScriptFinder.file(path)
    func unusable(_ reason: String) -> RenderError {
      .unusableFile(path: path, use: "voice", reason: reason)
    }
    let voice: Voice
    do throws(UserYAML.Failure) {
      voice = try UserYAML.decoded(
        String(decoding: source.bytes, as: UTF8.self), as: Voice.self)
    } catch {
      throw unusable(error.reason)
    }
    if case .command(let command) = voice.engine {
      switch command.program {
      case .known(let name, _) where program(name) == nil:
        let known = Asset.all(in: Self.enginesFolder, ending: ".yaml").map(\.name)
          .joined(separator: ", ")
        throw unusable("there is no program `\(name)`; there is \(known)")
      case .own(let description):
        if let mistake = description.mistakes.first { throw unusable(mistake) }
      default: break
      }
    }
    return voice
  }

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

  /// The description of a program, read when somebody wants it.
  private func program(_ name: String) -> CommandDescription? {
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

extension Studio {
  /// Why a program cannot speak a voice, as far as that is seen without running it.
  package struct Lack {
    package let reason: String
    /// What to run to get what is missing.
    package let install: String
  }

  /// - Returns: `nil` if nothing is missing; nobody is asked on a network.
  package func lack(of voice: Voice) -> Lack? {
    switch voice.engine {
    case .espeak:
      guard EspeakInstallation.fingerprint == nil else { return nil }
      return Lack(reason: "espeak-ng's data is not there", install: "apt install espeak-ng-data")
    case .wyoming: return nil
    case .command(let command):
      let runner = runner(of: command)
      do throws(CommandFailure) {
        try runner.check()
        return nil
      } catch {
        return Lack(reason: error.reason, install: runner.install)
      }
    }
  }
}
