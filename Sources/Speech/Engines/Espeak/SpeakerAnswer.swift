internal import CSpeaker
internal import Processes
internal import Timebase

/// What a speaker says first.
struct SpeakerGreeting {
  /// One of `speaker_status`.
  let status: UInt32
  /// `nil` unless it is ready.
  let rate: SampleRate?

  /// In hertz.
  private static let rates: ClosedRange<UInt32> = 4_000...192_000

  init(from line: some ByteLine, patience: Int) throws(ChildProcess.Gone) {
    let greeting = try line.read(speaker_greeting.self, patience: patience)
    let isReady = greeting.status == SPEAKER_DONE.rawValue
    guard greeting.magic == UInt32(SPEAKER_MAGIC), !isReady || Self.rates.contains(greeting.rate)
    else { throw ChildProcess.Gone() }
    status = greeting.status
    rate = isReady ? SampleRate(Int(greeting.rate)) : nil
  }
}

/// What a speaker says to a request.
struct SpeakerAnswer {
  /// One of `speaker_status`.
  let status: UInt32
  let detail: UInt32
  /// 16-bit samples, or text.
  let bytes: [UInt8]

  init(
    to request: UInt32, from line: some ByteLine, patience: Int
  ) throws(ChildProcess.Gone) {
    let answer = try line.read(speaker_answer.self, patience: patience)
    guard answer.id == request, answer.bytes <= SPEAKER_ANSWER_LIMIT else {
      throw ChildProcess.Gone()
    }
    status = answer.status
    detail = answer.detail
    bytes = try line.read(Int(answer.bytes), patience: patience)
  }

  static func samples(_ bytes: [UInt8]) -> [Float] {
    bytes.withUnsafeBytes { raw in
      (0..<raw.count / 2).map {
        Float(raw.loadUnaligned(fromByteOffset: 2 * $0, as: Int16.self)) / 32768
      }
    }
  }
}
