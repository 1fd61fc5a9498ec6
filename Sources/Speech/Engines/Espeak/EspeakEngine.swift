internal import Digests
package import Processes
package import Voices

/// espeak-ng, behind speaker processes of its own: the engine that is always there.
package struct EspeakEngine: SpeechEngine {
  private let voice: Voice
  private let language: Language
  private let command: SpeakerCommand

  /// - Parameters:
  ///   - voice: most phrases' voice; each segment still says its own.
  ///   - language: most phrases' language.
  package init(voice: Voice, language: Language, command: SpeakerCommand) {
    self.voice = voice
    self.language = language
    self.command = command
  }

  package func fingerprint(in scope: JobScope) -> [UInt8]? { EspeakInstallation.fingerprint }

  package func request(for segment: SpokenPhrase.Segment) -> [UInt8] {
    let text = EspeakText(segment)
    var form = CanonicalForm()
    form.add(text.text)
    form.add(text.hasPhonemes ? 1 : 0)
    form.add(text.language)
    form.add(text.timbre)
    form.add(text.pace)
    form.add(text.pitch)
    form.add(text.pitchRange)
    return form.bytes
  }

  package func openSpeaker(in scope: JobScope) throws(SpeechError) -> any Speaker {
    try EspeakSpeaker(words: command.words(for: voice, language), in: scope)
  }
}
