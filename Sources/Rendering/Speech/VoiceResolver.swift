package import Catalog
internal import MeditationScript
package import Voices

/// Finds the voice a user asks for, and the voices of a script's parts.
package struct VoiceResolver: Sendable {
  private let catalog: Catalog
  private let engines: EngineRegistry

  package init(catalog: Catalog, engines: EngineRegistry) {
    self.catalog = catalog
    self.engines = engines
  }

  /// The voice a user asks for.
  ///
  /// A name of the catalog; `piper/en_US-joe-medium`, another voice of the same program; an address
  /// such as `wyoming://localhost:10200/kind`; or the path of a voice's file, which ends in
  /// `.yaml`.
  ///
  /// - Throws: `RenderError.noSuchVoice` or `.unusableFile`; `ScriptFinder.Failure` for a file that
  ///   cannot be read.
  package func voice(_ request: TrackRequest.VoiceRequest) throws -> Voice {
    var voice = try named(request.name)
    voice.engine = voice.engine.pitched(request.pitch, range: request.pitchRange)
    voice.pace = request.pace ?? voice.pace
    return voice
  }

  /// Whether the voices that a user asks for are there, also one that no part of the script is
  /// spoken by.
  ///
  /// - Throws: as `voice` does.
  package func check(_ request: TrackRequest.VoiceRequest) throws {
    _ = try voice(request)
    if let second = request.second { _ = try named(second) }
  }

  /// What is wrong with a voice's name, for whoever asks before it is spoken with.
  ///
  /// - Throws: as `voice` does.
  package func check(named name: String) throws { _ = try named(name) }

  private func named(_ name: String) throws -> Voice {
    if let voice = try catalog.voice(named: name) { return voice }
    if let found = engines.engine(at: name), let model = try catalog.voice(named: Self.model) {
      return Voice(
        title: found.title, language: model.language, source: name, second: model.second,
        engine: found.engine, pace: model.pace, chain: model.chain)
    }
    if Self.isFile(name) { return try voice(ofFile: name) }
    if let slash = name.firstIndex(of: "/"),
      var voice = try catalog.voice(named: String(name[..<slash])),
      let engine = voice.engine.speaking(as: String(name[name.index(after: slash)...]))
    {
      voice.engine = engine
      return voice
    }
    throw RenderError.noSuchVoice(name: name, known: catalog.voiceNames)
  }

  /// Voices of servers, of which nothing is known, are finished like this one's.
  private static let model = "piper"

  /// Whether a voice's name is the path of a file.
  package static func isFile(_ name: String) -> Bool { name.isYAMLFile }

  private func voice(ofFile path: String) throws -> Voice {
    let source = try ScriptFinder.file(path)
    let voice: Voice
    do throws(UserYAML.Failure) {
      voice = try UserYAML.decoded(
        String(decoding: source.bytes, as: UTF8.self), as: Voice.self,
        userInfo: [EngineRegistry.key: engines])
    } catch {
      throw RenderError.unusableFile(path: path, use: "voice", reason: error.reason)
    }
    if let problem = voice.problems().first {
      throw RenderError.unusableFile(path: path, use: "voice", reason: problem)
    }
    return voice
  }

  // MARK: - Parts

  /// The voices of a track.
  ///
  /// - Parameter parts: what its script calls them.
  /// - Throws: as `voice` does.
  func cast(_ request: TrackRequest.VoiceRequest, for parts: Set<String>) throws -> Cast {
    try check(request)
    var others: [String: Voice] = [:]
    for part in parts {
      var other = TrackRequest.VoiceRequest()
      other.name = part
      if part == Repertoire.secondVoice {
        other.name = secondVoice(request)
        // A pitch suits one voice; how fast to speak holds for both.
        other.pace = request.pace
      }
      others[part] = try voice(other)
    }
    return Cast(usual: try voice(request), others: others)
  }

  /// The names of a track's voices, as a user would ask for them.
  ///
  /// - Parameter parts: what its script calls them.
  package func names(
    _ request: TrackRequest.VoiceRequest, for parts: Set<String>
  ) -> Set<String> {
    Set(parts.map { $0 == Repertoire.secondVoice ? secondVoice(request) : $0 } + [request.name])
  }

  private func secondVoice(_ request: TrackRequest.VoiceRequest) -> String {
    if let name = request.second { return name }
    // A voice that cannot be had is reported where it is used.
    return (try? voice(request))?.second ?? Self.usualSecondVoice
  }

  /// Goes with a voice that names no other.
  private static let usualSecondVoice = "serene"
}
