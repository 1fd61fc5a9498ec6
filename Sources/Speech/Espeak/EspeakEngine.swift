/// espeak-ng, behind speaker processes of its own: the engine that is always there.
package struct EspeakEngine: SpeechEngine {
  private let voice: Voice
  private let command: SpeakerCommand

  package init(voice: Voice, command: SpeakerCommand) {
    self.voice = voice
    self.command = command
  }

  package func openSpeaker() throws(SpeechError) -> any Speaker {
    try EspeakSpeaker(voice: voice, command: command)
  }
}
