internal import CSpeaker
package import Sound
package import Voices

extension EspeakVoice: SpeechEngineDescription {
  package static let registration = EngineRegistry.Registration(engine) {
    try EspeakVoice(from: $0)
  }

  package var name: String { Self.engine }
  package var capabilities: VoiceCapabilities { .all }
  package var slowestPace: Double? { slowest }
  package var isBuiltIn: Bool { true }
  package var isReusable: Bool { false }

  /// One process of espeak-ng speaks all of its voices.
  package var identity: EngineIdentity { EngineIdentity(Self.engine) }

  package func check(_ found: inout Findings) {
    found.check(Double(pitch), "`pitch`", within: 0...99)
    found.check(Double(pitchRange), "`pitch-range`", within: 0...99)
    found.check(heardOverAsked, "`heard-over-asked`", within: 0.25...4)
    // A whisper's lines come on top.
    let most = Int(SPEAKER_TIMBRE_LIMIT) - 1024
    if timbre.utf8.count > most {
      found.problems.append("`timbre` is longer than \(most) bytes.")
    }
    if timbre.utf8.contains(0) {
      found.problems.append("`timbre` has a character that is no text.")
    }
  }

  package func pitched(_ pitch: Int?, range: Int?) -> EspeakVoice {
    var voice = self
    voice.pitch = pitch ?? voice.pitch
    voice.pitchRange = range ?? voice.pitchRange
    return voice
  }

  package func engine(
    for voice: Voice, in language: Language, on host: EngineHost
  ) -> any SpeechEngine {
    EspeakEngine(voice: voice, language: language, command: host.speaker)
  }

  package func missingRequirement(on host: EngineHost) -> MissingRequirement? {
    guard EspeakInstallation.fingerprint == nil else { return nil }
    return MissingRequirement(
      reason: "espeak-ng's data is not there", install: EspeakInstallation.install)
  }
}

extension EspeakVoice: Codable {
  private enum CodingKeys: String, CodingKey {
    case engine, timbre, pitch
    case pitchRange = "pitch-range"
    case heardOverAsked = "heard-over-asked"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    timbre = try container.decode(String.self, forKey: .timbre)
    pitch = try container.decode(Int.self, forKey: .pitch)
    pitchRange = try container.decode(Int.self, forKey: .pitchRange)
    heardOverAsked = try container.decode(Double.self, forKey: .heardOverAsked)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.engine, forKey: .engine)
    try container.encode(timbre, forKey: .timbre)
    try container.encode(pitch, forKey: .pitch)
    try container.encode(pitchRange, forKey: .pitchRange)
    try container.encode(heardOverAsked, forKey: .heardOverAsked)
  }
}
