package import Voices

/// An engine's description that this program can speak with: how its engine is made on a machine.
///
/// One engine is one folder, whose description conforms to this, and one `Registration`.
package protocol SpeechEngineDescription: EngineDescription {
  /// Whether an engine that was made once serves every track: what it has found out of itself is
  /// then found once.
  var isReusable: Bool { get }

  /// Makes the engine; nothing is started or opened yet.
  ///
  /// - Parameters:
  ///   - voice: the voice of most phrases.
  ///   - language: the language of most phrases.
  func engine(for voice: Voice, in language: Language, on host: EngineHost) -> any SpeechEngine

  /// Why it cannot speak on this machine, as far as that is seen without running or asking anybody;
  /// `nil` if nothing is missing.
  func missingRequirement(on host: EngineHost) -> MissingRequirement?
}

extension SpeechEngineDescription {
  package var isReusable: Bool { true }
}

/// What engines are given of the machine they run on.
package struct EngineHost: Sendable {
  /// How this program is started as a speaker.
  package let speaker: SpeakerCommand
  /// Where programs that speak, and what they speak with, are looked for.
  package let programs: ProgramSearch
  /// Folder of temporary files.
  package let temporaryFolder: String

  package init(
    speaker: SpeakerCommand, programs: ProgramSearch = ProgramSearch(), temporaryFolder: String
  ) {
    self.speaker = speaker
    self.programs = programs
    self.temporaryFolder = temporaryFolder
  }
}

/// Something that must be installed before an engine can speak.
package struct MissingRequirement: Sendable {
  package let reason: String
  /// The command that installs it.
  package let install: String

  package init(reason: String, install: String) {
    self.reason = reason
    self.install = install
  }
}
