internal import Digests
package import Voices

/// A program that turns text into sound, as a speech engine.
package struct CommandEngine: SpeechEngine {
  private let voice: CommandVoice
  private let runner: CommandRunner
  private let memory = FingerprintMemory()

  /// - Parameters:
  ///   - voice: what every stretch is spoken by.
  ///   - runner: the program, with that voice.
  package init(_ voice: CommandVoice, _ runner: CommandRunner) {
    self.voice = voice
    self.runner = runner
  }

  package var fingerprint: [UInt8]? { memory.value { runner.fingerprint } }

  package var batch: Int { runner.batch }

  package func request(for stretch: SpokenPhrase.Stretch) -> [UInt8] {
    let told = runner.told(CommandRequest(stretch, ownPace: voice.ownPace))
    var form = CanonicalForm()
    form.add(told.text.line)
    form.add(told.rate)
    return form.bytes
  }

  package func openSpeaker() throws(SpeechError) -> any Speaker {
    CommandSpeaker(voice, runner)
  }
}

/// Asks twice at most: what fails twice is said with its phrase.
private final class CommandSpeaker: Speaker {
  private let voice: CommandVoice
  private let runner: CommandRunner

  init(_ voice: CommandVoice, _ runner: CommandRunner) {
    self.voice = voice
    self.runner = runner
  }

  func speak(_ stretch: SpokenPhrase.Stretch) throws(SpeechError) -> Utterance {
    try speak([stretch])[0]
  }

  func speak(_ stretches: [SpokenPhrase.Stretch]) throws(SpeechError) -> [Utterance] {
    let requests = stretches.map { CommandRequest($0, ownPace: voice.ownPace) }
    do throws(CommandFailure) {
      return try runner.speak(requests)
    } catch {
      if let failure = error.unusable(voice.name) { throw failure }
    }
    do throws(CommandFailure) {
      return try runner.speak(requests)
    } catch {
      guard stretches.count > 1 else {
        throw .phraseFailed(
          phrase: stretches.first?.plainWords ?? "", reason: "\(voice.name): \(error.reason), twice"
        )
      }
    }
    // One by one, the phrase shows itself that cannot be spoken.
    var utterances: [Utterance] = []
    for stretch in stretches { utterances += try speak([stretch]) }
    return utterances
  }

  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String {
    phrase.stretches.map(\.plainWords).joined(separator: " ")
  }
}

extension CommandFailure {
  /// What will be the same with every phrase; `nil` for what may be one phrase's.
  fileprivate func unusable(_ engine: String) -> SpeechError? {
    switch self {
    case .notInstalled(_, let install):
      .engineUnusable(engine: engine, reason: "it is not installed", help: install)
    case .misdescribed, .modelMissing, .voiceMissing:
      .engineUnusable(engine: engine, reason: reason, help: nil)
    case .noResources(let reason): .noResources(reason: reason)
    default: nil
    }
  }
}
