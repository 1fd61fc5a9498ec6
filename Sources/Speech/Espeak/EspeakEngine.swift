/// espeak-ng, behind speaker processes of its own: the engine that is always there.
package struct EspeakEngine: SpeechEngine {
  private let voice: Voice
  private let language: Language
  private let command: SpeakerCommand

  /// - Parameters:
  ///   - voice: most phrases' voice; each stretch still says its own.
  ///   - language: most phrases' language.
  package init(voice: Voice, language: Language, command: SpeakerCommand) {
    self.voice = voice
    self.language = language
    self.command = command
  }

  package func openSpeaker() throws(SpeechError) -> any Speaker {
    try EspeakSpeaker(words: command.words(for: voice, language))
  }
}
