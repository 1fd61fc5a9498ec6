internal import Assets
internal import MeditationScript
package import Speech

extension Studio {
  /// The voice a user asks for.
  ///
  /// A name of `voices`; `piper/en_US-joe-medium`, another voice of the same program; an address such
  /// as `wyoming://localhost:10200/kind`; or the path of a voice's file, which ends in `.yaml`.
  ///
  /// - Throws: `RenderError.noSuchVoice`, `.unreadableScript`, `.readFailed` or `.unusableFile`.
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
    name.isYAMLFile
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
    if case .command(let command) = voice.engine, case .known(let name, _) = command.program,
      program(name) == nil
    {
      throw unusable(
        "there is no program `\(name)`; there is \(programNames.joined(separator: ", "))")
    }
    if let problem = voice.problems().first { throw unusable(problem) }
    return voice
  }
}
