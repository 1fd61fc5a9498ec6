internal import Clips
internal import Dispatch
package import MeditationScript
internal import Processes
internal import Sound
internal import Speech
internal import Synchronization
internal import Timebase
internal import Voices

/// Speaks every distinct phrase once, with all speakers at work, and keeps the clips.
package final class PhraseSpeaker: Sendable {
  let store: ClipStore<ClipKey>
  let reading: PhraseReading
  private let engine: any SpeechEngine
  private let scope: JobScope
  private let ledger: ClipLedger?
  private let isDry: Bool
  private let rate: SampleRate
  private let speakers: Int
  /// Lengths of the phrases that were measured or spoken.
  private let measured = Mutex<[Phrase: Frames]>([:])

  /// - Parameters:
  ///   - scope: the job that is spoken for.
  ///   - ledger: remembers what clips measure; `nil` if nothing is to be remembered.
  ///   - isDry: whether voices go without their chains.
  ///   - rate: of the clips.
  ///   - speakers: how many to keep busy.
  ///   - folder: folder of temporary files.
  init(
    engine: any SpeechEngine, scope: JobScope, reading: PhraseReading, ledger: ClipLedger?,
    isDry: Bool, rate: SampleRate, speakers: Int, folder: String
  ) throws {
    self.engine = engine
    self.scope = scope
    self.reading = reading
    self.ledger = ledger
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

  /// Makes the lengths of phrases known; only those are spoken that nobody remembers.
  ///
  /// - Parameters:
  ///   - phrases: in any order, doubles allowed.
  ///   - progress: called with the phrases measured and the phrases in all, from any thread.
  /// - Throws: the first failure; the others stop at once.
  package func measure(
    _ phrases: [Phrase], progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws {
    let known = measured.withLock { $0 }
    let unknown = Set(phrases.filter { known[$0] == nil })
    var found: [Phrase: Frames] = [:]
    if let ledger {
      for phrase in unknown {
        found[phrase] = ledger.measure(of: key(of: reading.spoken(phrase), in: ledger))?.length
      }
    }
    measured.withLock { $0.merge(found) { one, _ in one } }
    try speak(phrases.filter { unknown.contains($0) && found[$0] == nil }, progress: progress)
  }

  /// Speaks what has not been spoken yet.
  ///
  /// - Parameters:
  ///   - phrases: in any order, doubles allowed.
  ///   - progress: called with the phrases spoken and the phrases in all, from any thread.
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
        let speaker = try engine.openSpeaker(in: scope)
        while let range = work.withLock({ $0.takeNext(batch, of: missing.count) }) {
          try scope.check()
          let phrases = Array(missing[range])
          for (phrase, clip) in zip(phrases, try clips(of: phrases, by: speaker)) {
            try store.add(clip, for: .phrase(phrase))
            measured.withLock { $0[phrase] = clip.length }
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
    if let failure = work.withLock({ $0.failure }) {
      // Whatever failed in a cancelled job failed because of that.
      try scope.check()
      throw failure
    }
  }

  private func clips(of phrases: [Phrase], by speaker: any Speaker) throws -> [Clip] {
    let spoken = phrases.map(reading.spoken)
    let utterances = try speaker.speak(spoken)
    return try zip(spoken, utterances).map { spoken, utterance in
      let clip = try clip(of: spoken, utterance)
      if let ledger { ledger.keep(ClipMeasure(clip), for: key(of: spoken, in: ledger)) }
      return clip
    }
  }

  private func clip(of spoken: SpokenPhrase, _ utterance: Utterance) throws -> Clip {
    let finisher = ClipFinisher(chain: chain(of: spoken), rate: rate)
    return try flushingDenormals {
      try finisher.clip(from: utterance.samples, at: utterance.rate, volume: spoken.volume)
    }
  }

  private func chain(of spoken: SpokenPhrase) -> VoiceChain {
    isDry ? .dry : (spoken.segments.first?.voice ?? reading.cast.usual).chain
  }

  /// `nil` if it cannot be told what shapes the sound of one of its voices.
  private func key(of spoken: SpokenPhrase, in ledger: ClipLedger) -> SpeechKey? {
    ledger.key(
      of: spoken.segments.map { engine.key(for: $0, in: scope) },
      chain: chain(of: spoken), volume: spoken.volume, rate: rate)
  }

  /// Phonetic spelling of each phrase, in the International Phonetic Alphabet.
  func phonemes(of phrases: [Phrase]) throws -> [String] {
    let speaker = try engine.openSpeaker(in: scope)
    return try phrases.map { try speaker.phonemes(of: reading.spoken($0)) }
  }

  /// The lengths of those phrases that were measured or spoken.
  func lengths(of phrases: [Phrase]) -> [Phrase: Frames] {
    measured.withLock { measured in
      var lengths: [Phrase: Frames] = [:]
      for phrase in phrases { lengths[phrase] = measured[phrase] }
      return lengths
    }
  }
}
