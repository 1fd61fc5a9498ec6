internal import CSpeaker
internal import Sound

/// One speaker process and the patience to start it again once.
///
/// Every phrase is tried twice: a fork that crashed or hung is forked afresh, a process that is gone
/// is started afresh. What fails twice is the phrase's fault and is said with the phrase.
final class EspeakSpeaker: Speaker {
  private let voice: Voice
  private let command: SpeakerCommand
  private var line: Line
  private var lastRequest: UInt32 = 0

  /// A running process that has greeted us.
  private struct Line {
    let process: ChildProcess
    let rate: SampleRate
  }

  /// What went wrong with one attempt.
  private enum Attempt: Error {
    case processGone
    case answered(status: UInt32, detail: UInt32)
  }

  init(voice: Voice, command: SpeakerCommand) throws(SpeechError) {
    self.voice = voice
    self.command = command
    line = try Self.start(voice, command)
  }

  func speak(_ phrase: SpokenPhrase) throws(SpeechError) -> Utterance {
    let text = EspeakText(phrase)
    guard text.text.utf8.count <= Int(SPEAKER_TEXT_LIMIT) else {
      throw .phraseFailed(phrase: text.text, reason: "it is too long for one phrase")
    }
    do {
      return try attempt(text)
    } catch {
      if case .processGone = error { line = try Self.start(voice, command) }
    }
    do {
      return try attempt(text)
    } catch {
      throw Self.failure(of: text, error)
    }
  }

  private func attempt(_ text: EspeakText) throws(Attempt) -> Utterance {
    lastRequest &+= 1
    let bytes = Array(text.text.utf8)
    let request = speaker_request(
      id: lastRequest, bytes: UInt32(bytes.count), phonemes: text.hasPhonemes ? 1 : 0)
    // The speaker allows five seconds and a little for each byte; it gets that and some more.
    let patience = 10 + bytes.count / 50
    let answer: speaker_answer
    let pcm: [UInt8]
    do {
      try line.process.write(withUnsafeBytes(of: request) { Array($0) } + bytes)
      answer = try line.process.read(speaker_answer.self, patience: patience)
      guard answer.id == lastRequest else { throw ChildProcess.Gone() }
      pcm = try line.process.read(Int(answer.samples) * 2, patience: patience)
    } catch {
      throw .processGone
    }
    guard answer.status == SPEAKER_DONE.rawValue else {
      throw .answered(status: answer.status, detail: answer.detail)
    }
    let samples = pcm.withUnsafeBytes { raw in
      (0..<Int(answer.samples)).map {
        Float(raw.loadUnaligned(fromByteOffset: 2 * $0, as: Int16.self)) / 32768
      }
    }
    return Utterance(samples: samples, rate: line.rate)
  }

  private static func start(
    _ voice: Voice, _ command: SpeakerCommand
  ) throws(SpeechError) -> Line {
    let process: ChildProcess
    do {
      process = try ChildProcess(command.words(for: voice))
    } catch {
      throw .noResources(reason: "the speaker could not be started (error \(error.code))")
    }
    guard let greeting = try? process.read(speaker_greeting.self, patience: 20),
      greeting.magic == UInt32(SPEAKER_MAGIC)
    else { throw .noResources(reason: "the speaker did not answer when it was started") }
    switch greeting.status {
    case SPEAKER_DONE.rawValue:
      return Line(process: process, rate: SampleRate(Int(greeting.rate)))
    case SPEAKER_NO_VOICE.rawValue:
      throw .voiceMissing(voice: voice.voice, engine: voice.engine.rawValue)
    default:
      throw .engineMissing(engine: voice.engine.rawValue)
    }
  }

  private static func failure(of text: EspeakText, _ attempt: Attempt) -> SpeechError {
    guard case .answered(let status, let detail) = attempt else {
      return .phraseFailed(
        phrase: text.text, reason: "the speaker ended in the middle of it, twice")
    }
    switch status {
    case SPEAKER_NO_RESOURCES.rawValue:
      return .noResources(reason: "no process could be made to speak in (error \(detail))")
    case SPEAKER_CRASHED.rawValue:
      return .phraseFailed(
        phrase: text.text, reason: "espeak-ng crashed on it twice (signal \(detail))")
    case SPEAKER_TOO_LONG.rawValue:
      return .phraseFailed(phrase: text.text, reason: "espeak-ng did not finish it in time, twice")
    default:
      return .phraseFailed(phrase: text.text, reason: "espeak-ng refused it (code \(detail))")
    }
  }
}
