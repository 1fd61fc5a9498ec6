import Foundation
import Speech
import TestSupport
import Testing
import Voices

/// An engine behind a cache: it sounds the same and is asked once.
@Suite(.serialized) struct CachingEngineTests {
  private let folder: TemporaryFolder
  private let cache: SpeechCache

  init() throws {
    folder = try TemporaryFolder()
    cache = try SpeechCache(folder: folder.file("cache"), spare: 0)
  }

  /// Two voices in one phrase.
  private let duet = SpokenPhrase([
    segment([.words("May I be")]),
    segment([SpokenPhrase.Piece(.words("happy."))], in: "en-GB"),
  ])

  @Test(arguments: [1 / 32768, 0.000_01] as [Float])
  func `the second time starts no engine and sounds the same`(step: Float) throws {
    let engine = CountedEngine(step: step)
    let alone = try engine.openSpeaker().speak(duet)
    for _ in 0..<3 {
      let spoken = try CachingEngine(engine, cache: cache).openSpeaker().speak(duet)
      #expect(spoken.bits == alone.bits)
      #expect(spoken.rate == alone.rate)
    }
    #expect(engine.opened == 2)
    #expect(engine.spoken == 4)
    #expect(cache.statistics == SpeechCache.Statistics(hits: 4, misses: 2))
  }

  @Test func `segments are shared between phrases`() throws {
    let engine = CountedEngine()
    let speaker = try CachingEngine(engine, cache: cache).openSpeaker()
    _ = try speaker.speak(duet)
    _ = try speaker.speak(SpokenPhrase([duet.segments[1]]))
    #expect(engine.spoken == 2)
  }

  @Test func `an engine of another fingerprint is asked itself`() throws {
    for fingerprint: [UInt8] in [[1], [2], [1]] {
      let engine = CountedEngine(fingerprint: fingerprint)
      _ = try CachingEngine(engine, cache: cache).openSpeaker().speak(duet)
    }
    #expect(cache.statistics == SpeechCache.Statistics(hits: 2, misses: 4))
  }

  @Test func `an engine without a fingerprint is never kept`() throws {
    let engine = CountedEngine(fingerprint: nil)
    for _ in 0..<2 { _ = try CachingEngine(engine, cache: cache).openSpeaker().speak(duet) }
    #expect(engine.spoken == 4)
    #expect(cache.contents.utterances == 0)
  }

  @Test func `words that came out mute are asked for again`() throws {
    let mute = CountedEngine(isMute: true)
    for _ in 0..<2 { _ = try CachingEngine(mute, cache: cache).openSpeaker().speak(duet) }
    #expect(mute.spoken == 4)
    #expect(cache.contents.utterances == 0)
  }

  @Test func `silence that was asked for is kept`() throws {
    let mute = CountedEngine(isMute: true)
    for _ in 0..<2 {
      _ = try CachingEngine(mute, cache: cache).openSpeaker().speak(segment([.words("…")]))
    }
    #expect(mute.spoken == 1)
  }

  @Test func `an engine that fails keeps nothing, and fails as itself`() throws {
    let engine = espeak(ownVoice, SpeakerCommand(executable: "/nowhere/at/all"))
    let speaker = try CachingEngine(engine, cache: cache).openSpeaker()
    #expect(throws: SpeechError.self) { try speaker.speak(duet) }
    #expect(cache.contents.utterances == 0)
  }

  @Test func `phonemes come from the engine`() throws {
    let engine = CountedEngine()
    let speaker = try CachingEngine(engine, cache: cache).openSpeaker()
    #expect(try speaker.phonemes(of: duet) == "fəˈniːmz")
    #expect(cache.statistics == SpeechCache.Statistics())
  }

  @Test func `espeak-ng sounds the same without, with a cold, a warm and a damaged cache`() throws {
    let plain = try espeak().openSpeaker().speak(duet).bits
    #expect(try CachingEngine(espeak(), cache: cache).openSpeaker().speak(duet).bits == plain)
    #expect(try CachingEngine(espeak(), cache: cache).openSpeaker().speak(duet).bits == plain)
    #expect(cache.statistics == SpeechCache.Statistics(hits: 2, misses: 2))
    for name in folder.entries() {
      var bytes = try folder.bytes(of: name)
      bytes[bytes.count / 2] ^= 1
      try folder.replace(name, with: bytes)
    }
    #expect(try CachingEngine(espeak(), cache: cache).openSpeaker().speak(duet).bits == plain)
    #expect(cache.statistics == SpeechCache.Statistics(hits: 2, misses: 4, damaged: 2))
  }

  @Test func `espeak-ng's samples take two bytes each`() throws {
    let spoken = try CachingEngine(espeak(), cache: cache).openSpeaker().speak(phrase("Rest."))
    #expect(cache.contents.bytes == Int64(2 * spoken.samples.count + 88))
  }
}
