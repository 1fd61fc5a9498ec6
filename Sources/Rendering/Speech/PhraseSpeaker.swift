internal import Dispatch
internal import MeditationScript
package import Sound
package import Speech
internal import Synchronization

/// Speaks every distinct phrase once, with all speakers at work, and keeps the clips.
package final class PhraseSpeaker: Sendable {
  package let store: ClipStore
  private let engine: any SpeechEngine
  private let lexicon: Lexicon
  private let rate: SampleRate
  private let speakers: Int

  /// - Parameters:
  ///   - rate: of the clips.
  ///   - speakers: how many to keep busy.
  package init(
    engine: any SpeechEngine, lexicon: Lexicon, rate: SampleRate, speakers: Int, folder: String
  ) throws {
    self.engine = engine
    self.lexicon = lexicon
    self.rate = rate
    self.speakers = speakers
    store = try ClipStore(folder: folder)
  }

  private struct Work {
    var next = 0
    var done = 0
    var failure: (any Error)?

    mutating func takeNext(of count: Int) -> Int? {
      guard failure == nil, next < count else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Speaks what has not been spoken yet.
  ///
  /// - Parameters:
  ///   - phrases: in any order, doubles allowed.
  ///   - progress: told how many of how many are done; called from any thread.
  /// - Throws: the first failure; the others stop at once.
  package func speak(
    _ phrases: [String], progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws {
    var seen: Set<String> = []
    let missing = phrases.filter { seen.insert($0).inserted && store[$0] == nil }
    guard !missing.isEmpty else { return }
    let work = Mutex(Work())
    DispatchQueue.concurrentPerform(iterations: min(speakers, missing.count)) { _ in
      do {
        let speaker = try engine.openSpeaker()
        while let index = work.withLock({ $0.takeNext(of: missing.count) }) {
          try store.add(clip(of: missing[index], by: speaker), for: missing[index])
          let done = work.withLock { work in
            work.done += 1
            return work.done
          }
          progress(done, missing.count)
        }
      } catch {
        work.withLock { if $0.failure == nil { $0.failure = error } }
      }
    }
    if let failure = work.withLock({ $0.failure }) { throw failure }
  }

  private func clip(of phrase: String, by speaker: any Speaker) throws -> Clip {
    let utterance = try speaker.speak(lexicon.spoken(phrase))
    return try flushingDenormals {
      try Clip.finished(from: utterance.samples, at: utterance.rate, for: rate)
    }
  }

  /// The lengths of phrases that have been spoken.
  package func lengths(of phrases: [String]) -> [String: Frames] {
    var lengths: [String: Frames] = [:]
    for phrase in phrases { lengths[phrase] = store[phrase]?.length }
    return lengths
  }
}

extension [Step] {
  /// Every phrase in them, in order, doubles included.
  package var phrases: [String] {
    flatMap { step -> [String] in
      switch step {
      case .speech(let text, _): [text]
      case .rounds(_, let steps, _): steps.phrases
      default: []
      }
    }
  }
}
