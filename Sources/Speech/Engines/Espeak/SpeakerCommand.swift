internal import Voices

/// How this program is started again as a speaker.
package struct SpeakerCommand: Sendable {
  /// The program to run.
  package let executable: String
  /// Words before the settings.
  package let arguments: [String]

  /// The word on the command line that turns the program into a speaker.
  package static let mode = "speaker-process"

  package init(executable: String, arguments: [String] = [mode]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// The whole command line for a voice that most phrases are spoken in.
  func words(for voice: Voice, _ language: Language) -> [String] {
    let espeak = EspeakVoice(of: voice)
    return [executable] + arguments
      + [
        language.espeak, espeak.timbre, "\(espeak.asked(voice.pace))", "\(espeak.pitch)",
        "\(espeak.pitchRange)",
      ]
  }
}
