internal import Clips
internal import Dispatch
package import MeditationScript
internal import Sound
internal import Speech
internal import Synchronization
internal import Timebase
internal import Voices

/// Speaks every distinct phrase once, with all speakers at work, and keeps the clips.
package final class PhraseSpeaker: Sendable {
  let store: ClipStore<ClipKey>
  private let engine: any SpeechEngine
  let reading: PhraseReading
  private let isDry: Bool
  private let rate: SampleRate
  private let speakers: Int

  /// - Parameters:
  ///   - isDry: whether voices go without their chains.
  ///   - rate: of the clips.
  ///   - speakers: how many to keep busy.
  init(
    engine: any SpeechEngine, reading: PhraseReading, isDry: Bool, rate: SampleRate,
    speakers: Int, folder: String
  ) throws {
    self.engine = engine
    self.reading = reading
    self.isDry = isDry
    self.rate = rate
    self.speakers = speakers
    store = try ClipStore(folder: folder)
  }

  private struct Work {
    var next = 0
    var done = 0
    var failure: (any Error)?

    /// - Parameter batch: how many to take at most.
    mutating func takeNext(_ batch: Int, of count: Int) -> Range<Int>? {
      guard failure == nil, next < count else { return nil }
      let taken = next..<min(count, next + batch)
      next = taken.upperBound
      return taken
    }
  }

  /// Speaks what has not been spoken yet.
  ///
  /// - Parameters:
  ///   - phrases: in any order, doubles allowed.
  ///   - progress: told how many of how many are done; called from any thread.
  /// - Throws: the first failure; the others stop at once.
  package func speak(
    _ phrases: [Phrase], progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws {
    var seen: Set<Phrase> = []
    let missing = phrases.filter { seen.insert($0).inserted && store[.phrase($0)] == nil }
    guard !missing.isEmpty else { return }
    let work = Mutex(Work())
    // What likes to be asked for many at once is still asked by all speakers.
    let batch = max(1, min(engine.batch, (missing.count + speakers - 1) / speakers))
    DispatchQueue.concurrentPerform(iterations: min(speakers, missing.count)) { _ in
      do {
        let speaker = try engine.openSpeaker()
        while let range = work.withLock({ $0.takeNext(batch, of: missing.count) }) {
          let phrases = Array(missing[range])
          for (phrase, clip) in zip(phrases, try clips(of: phrases, by: speaker)) {
            try store.add(clip, for: .phrase(phrase))
          }
          let done = work.withLock { work in
            work.done += phrases.count
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

  private func clips(of phrases: [Phrase], by speaker: any Speaker) throws -> [Clip] {
    let spoken = phrases.map(reading.spoken)
    let utterances = try speaker.speak(spoken)
    return try zip(spoken, utterances).map { try clip(of: $0, $1) }
  }

  private func clip(of spoken: SpokenPhrase, _ utterance: Utterance) throws -> Clip {
    let voice = spoken.stretches.first?.voice ?? reading.cast.usual
    let finisher = ClipFinisher(chain: isDry ? .dry : voice.chain, rate: rate)
    return try flushingDenormals {
      try finisher.clip(
        from: utterance.samples, at: utterance.rate, volume: spoken.volume)
    }
  }

  /// What would be said, phrase by phrase, in the International Phonetic Alphabet.
  func phonemes(of phrases: [Phrase]) throws -> [String] {
    let speaker = try engine.openSpeaker()
    return try phrases.map { try speaker.phonemes(of: reading.spoken($0)) }
  }

  /// The lengths of phrases that have been spoken.
  func lengths(of phrases: [Phrase]) -> [Phrase: Frames] {
    var lengths: [Phrase: Frames] = [:]
    for phrase in phrases { lengths[phrase] = store[.phrase(phrase)]?.length }
    return lengths
  }
}
