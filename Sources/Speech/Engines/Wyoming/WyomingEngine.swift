internal import Digests
package import Processes
package import Voices

/// A Wyoming server as a speech engine.
package struct WyomingEngine: SpeechEngine {
  private let voice: WyomingVoice
  private let memory = FingerprintMemory()

  package init(_ voice: WyomingVoice) {
    self.voice = voice
  }

  /// As the server tells it, so that it must run to be recognised; `nil` if it does not.
  package func fingerprint(in scope: JobScope) -> [UInt8]? {
    memory.value {
      (try? WyomingClient(voice.server, voice: voice.voice, in: scope))?.fingerprint
    }
  }

  package func request(for segment: SpokenPhrase.Segment) -> [UInt8] {
    var form = CanonicalForm()
    form.add(segment.plainWords)
    return form.bytes
  }

  package func openSpeaker(in scope: JobScope) throws(SpeechError) -> any Speaker {
    WyomingSpeaker(voice, scope)
  }
}

/// A line to the server, made again once when it is lost.
private final class WyomingSpeaker: Speaker {
  private let voice: WyomingVoice
  private let scope: JobScope
  private var client: WyomingClient?

  init(_ voice: WyomingVoice, _ scope: JobScope) {
    self.voice = voice
    self.scope = scope
  }

  func speak(_ segment: SpokenPhrase.Segment) throws(SpeechError) -> Utterance {
    let text = segment.plainWords
    do throws(WyomingFailure) {
      return try attempt(text)
    } catch {
      client = nil
      if scope.isCancelled { throw .cancelled }
      if let failure = error.unusable { throw failure }
    }
    do throws(WyomingFailure) {
      return try attempt(text)
    } catch {
      client = nil
      if scope.isCancelled { throw .cancelled }
      throw .phraseFailed(phrase: text, reason: "the server: \(error.sentence), twice")
    }
  }

  private func attempt(_ text: String) throws(WyomingFailure) -> Utterance {
    if let client { return try client.speak(text) }
    let opened = try WyomingClient(voice.server, voice: voice.voice, in: scope)
    client = opened
    return try opened.speak(text)
  }

  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String {
    phrase.segments.map(\.plainWords).joined(separator: " ")
  }
}

extension WyomingFailure {
  /// What will be the same with every phrase; `nil` for what may be one phrase's.
  fileprivate var unusable: SpeechError? {
    switch self {
    case .noSuchVoice, .noSpeech, .unreachable:
      .engineUnusable(
        engine: "the Wyoming server", reason: sentence,
        help: "start it, or name its address as wyoming://host:port/voice")
    default: nil
    }
  }

  /// In words that follow a colon.
  fileprivate var sentence: String {
    switch self {
    case .unreachable(let reason): "it cannot be reached: \(reason)"
    case .noSuchVoice(let name, let known):
      "it has no voice `\(name)`; it has \(known.prefix(20).joined(separator: ", "))"
    case .noSpeech: "it does not speak"
    case .gone(let words): "it went away" + (words.isEmpty ? "" : ": \(words)")
    case .tooSlow(let seconds): "it was silent for \(Int(seconds)) seconds"
    case .rubbish(let reason): "it said what nobody understands: \(reason)"
    case .refused(let message): "it refused: \(message)"
    case .silence: "it had nothing to say"
    }
  }
}
