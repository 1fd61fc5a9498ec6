internal import CSpeaker
internal import Files
internal import Processes
internal import Timebase
internal import Voices

/// One speaker process and the patience to start it again once.
///
/// Every phrase is tried twice: a fork that crashed or hung is forked afresh, a process that is gone
/// is started afresh. What fails twice is the phrase's fault and is said with the phrase.
final class EspeakSpeaker: Speaker {
  /// The speaker's command line.
  private let words: [String]
  private let scope: JobScope
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

  init(words: [String], in scope: JobScope) throws(SpeechError) {
    self.words = words
    self.scope = scope
    line = try Self.start(words, scope)
  }

  func phonemes(of phrase: SpokenPhrase) throws(SpeechError) -> String {
    var text = ""
    for segment in phrase.segments {
      text += String(decoding: try answer(to: segment, trace: true), as: UTF8.self)
    }
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }

  func speak(_ segment: SpokenPhrase.Segment) throws(SpeechError) -> Utterance {
    let pcm = try answer(to: segment, trace: false)
    return Utterance(samples: SpeakerAnswer.samples(pcm), rate: line.rate)
  }

  /// What the speaker has to say to a segment, asked twice at most.
  private func answer(
    to segment: SpokenPhrase.Segment, trace: Bool
  ) throws(SpeechError) -> [UInt8] {
    let text = EspeakText(segment)
    guard text.text.utf8.count <= Int(SPEAKER_TEXT_LIMIT) else {
      throw .phraseFailed(phrase: segment.words, reason: "it is too long for one phrase")
    }
    do throws(Attempt) {
      return try attempt(text, trace: trace)
    } catch {
      try checkScope()
      if case .processGone = error { line = try Self.start(words, scope) }
    }
    do throws(Attempt) {
      return try attempt(text, trace: trace)
    } catch {
      try checkScope()
      throw Self.failure(of: segment, text, error)
    }
  }

  /// A child of a cancelled job is gone for no fault of its own.
  private func checkScope() throws(SpeechError) {
    do {
      try scope.check()
    } catch {
      throw .cancelled
    }
  }

  private func attempt(
    _ text: EspeakText, trace: Bool
  ) throws(Attempt) -> [UInt8] {
    lastRequest &+= 1
    let bytes = Array(text.text.utf8)
    let language = Array(text.language.utf8)
    let timbre = Array(text.timbre.utf8)
    let request = speaker_request(
      id: lastRequest, language_bytes: UInt32(language.count),
      timbre_bytes: UInt32(timbre.count), bytes: UInt32(bytes.count),
      phonemes: text.hasPhonemes ? 1 : 0, trace: trace ? 1 : 0, pace: Int32(text.pace),
      pitch: Int32(text.pitch),
      pitch_range: Int32(text.pitchRange))
    // The speaker allows five seconds and a little for each byte; it gets that and some more.
    let patience = 10 + bytes.count / 50
    let answer: SpeakerAnswer
    do {
      try line.process.write(
        withUnsafeBytes(of: request) { Array($0) } + language + timbre + bytes)
      answer = try SpeakerAnswer(
        to: lastRequest, from: line.process, patience: patience)
    } catch {
      throw .processGone
    }
    guard answer.status == SPEAKER_DONE.rawValue else {
      throw .answered(status: answer.status, detail: answer.detail)
    }
    return answer.bytes
  }

  private static func start(
    _ words: [String], _ scope: JobScope
  ) throws(SpeechError) -> Line {
    let process: ChildProcess
    do {
      process = try ChildProcess(words, in: scope)
    } catch {
      if error.isCancelled { throw .cancelled }
      throw .noResources(reason: "the speaker could not be started: \(error.reason)")
    }
    guard let greeting = try? SpeakerGreeting(from: process, patience: 20) else {
      if scope.isCancelled { throw .cancelled }
      throw .noResources(reason: "the speaker did not answer when it was started")
    }
    if let rate = greeting.rate { return Line(process: process, rate: rate) }
    switch greeting.status {
    case SPEAKER_NO_VOICE.rawValue:
      throw .voiceMissing(voice: words.dropLast(4).last ?? "", engine: engine)
    case SPEAKER_NO_RESOURCES.rawValue: throw .noResources(reason: unset)
    default:
      throw .engineMissing(engine: engine)
    }
  }

  private static let engine = EspeakVoice.engine
  private static let unset = "the system did not let \(engine) read or keep its voice"

  private static func failure(
    of segment: SpokenPhrase.Segment, _ text: EspeakText, _ attempt: Attempt
  ) -> SpeechError {
    let phrase = segment.words
    guard case .answered(let status, let detail) = attempt else {
      return .phraseFailed(
        phrase: phrase, reason: "the speaker ended in the middle of it, twice")
    }
    switch status {
    case SPEAKER_NO_VOICE.rawValue:
      return .voiceMissing(voice: text.language, engine: engine)
    case SPEAKER_NO_RESOURCES.rawValue where detail == 0: return .noResources(reason: unset)
    case SPEAKER_NO_RESOURCES.rawValue:
      let reason = SystemError.text(Int32(clamping: detail))
      return .noResources(reason: "no process could be made to speak in: \(reason)")
    case SPEAKER_CRASHED.rawValue:
      return .phraseFailed(
        phrase: phrase, reason: "espeak-ng crashed on it twice (signal \(detail))")
    case SPEAKER_TOO_LONG.rawValue:
      return .phraseFailed(phrase: phrase, reason: "espeak-ng did not finish it in time, twice")
    default:
      return .phraseFailed(phrase: phrase, reason: "espeak-ng refused it (code \(detail))")
    }
  }
}
