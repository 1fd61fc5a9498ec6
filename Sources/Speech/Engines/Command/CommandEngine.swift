internal import Digests
package import Processes
package import Voices

/// A program that turns text into sound, as a speech engine.
package struct CommandEngine: SpeechEngine {
  private let voice: CommandVoice
  private let runner: CommandRunner
  private let memory = FingerprintMemory()

  /// - Parameters:
  ///   - voice: what every segment is spoken by.
  ///   - runner: the program, with that voice.
  package init(_ voice: CommandVoice, _ runner: CommandRunner) {
    self.voice = voice
    self.runner = runner
  }

  package func fingerprint(in scope: JobScope) -> [UInt8]? {
    memory.value { runner.fingerprint(in: scope) }
  }

  package var batch: Int { runner.batch }

  package func request(for segment: SpokenPhrase.Segment) -> [UInt8] {
    let told = runner.told(CommandRequest(segment, ownPace: voice.ownPace))
    var form = CanonicalForm()
    form.add(told.text.line)
    form.add(told.rate)
    return form.bytes
  }

  package func openSpeaker(in scope: JobScope) throws(SpeechError) -> any Speaker {
    CommandSpeaker(voice, runner, scope)
  }
}

/// Asks twice at most: what fails twice is said with its phrase.
private final class CommandSpeaker: Speaker {
  private let voice: CommandVoice
  private let runner: CommandRunner
  private let scope: JobScope

  init(_ voice: CommandVoice, _ runner: CommandRunner, _ scope: JobScope) {
    self.voice = voice
    self.runner = runner
    self.scope = scope
  }

  func speak(_ segment: SpokenPhrase.Segment) throws(SpeechError) -> Utterance {
    try speak([segment])[0]
  }

  func speak(_ segments: [SpokenPhrase.Segment]) throws(SpeechError) -> [Utterance] {
    let requests = segments.map { CommandRequest($0, ownPace: voice.ownPace) }
    do throws(CommandFailure) {
      return try runner.speak(requests, in: scope)
    } catch {
      if let failure = error.unusable(voice.name) { throw failure }
    }
    do throws(CommandFailure) {
      return try runner.speak(requests, in: scope)
    } catch {
      guard segments.count > 1 else {
        throw .phraseFailed(
          phrase: segments.first?.plainWords ?? "", reason: "\(voice.name): \(error.reason), twice"
        )
      }
    }
    // One by one, the phrase shows itself that cannot be spoken.
    var utterances: [Utterance] = []
    for segment in segments { utterances += try speak([segment]) }
    return utterances
  }

  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String {
    phrase.segments.map(\.plainWords).joined(separator: " ")
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
    case .cancelled: .cancelled
    default: nil
    }
  }
}
