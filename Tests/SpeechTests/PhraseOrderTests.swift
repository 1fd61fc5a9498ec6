import Assets
import Dispatch
import Speech
import Synchronization
import TestSupport
import Testing
import Timebase
import Voices

/// A phrase's samples are a function of the phrase and the voice, and of nothing else.
@Suite(.serialized) struct PhraseOrderTests {
  private static let phrases = [
    "May I be happy.", "May I be safe.", "May I be well.", "May I live with ease.", "Rest.",
    "Find a seat where you can be at ease.", "Notice the breath.", "And begin again.",
    "Wherever you are, you may stop.", "Let the shoulders drop.", "Is there a sound far away?",
    "Four, seven, eight.",
  ]

  private func speak(_ phrases: [String], voice: Voice = ownVoice) throws -> [String: [Float]] {
    let speaker = try espeak().openSpeaker()
    var spoken: [String: [Float]] = [:]
    for words in phrases { spoken[words] = try speaker.speak(phrase(words, by: voice)).samples }
    return spoken
  }

  /// The phrases in an order that a seed decides.
  private func shuffled(_ seed: UInt64) -> [String] {
    let noise = CounterNoise(seed: seed)
    return Self.phrases.enumerated()
      .sorted { noise.bits(at: Int64($0.offset)) < noise.bits(at: Int64($1.offset)) }
      .map(\.element)
  }

  @Test(arguments: [1, 2, 3])
  func `twelve phrases sound the same in any order`(seed: UInt64) throws {
    #expect(shuffled(seed) != Self.phrases)
    #expect(try speak(shuffled(seed)) == speak(Self.phrases))
  }

  @Test func `two speakers at once, in opposite orders, say the same`() throws {
    let results = Mutex<[[String: [Float]]]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      let phrases = number == 0 ? Self.phrases : Self.phrases.reversed()
      if let spoken = try? speak(phrases) { results.withLock { $0.append(spoken) } }
    }
    let spoken = results.withLock { $0 }
    #expect(spoken.count == 2)
    #expect(spoken.first == spoken.last)
    #expect(spoken.first?.count == 12)
  }

  @Test func `every phrase is its own sound, and none is silence`() throws {
    let spoken = try speak(Self.phrases)
    #expect(Set(spoken.values).count == 12)
    #expect(spoken.values.allSatisfy { $0.contains { abs($0) > 0.2 } })
    #expect(spoken.values.allSatisfy { $0.allSatisfy { $0 >= -1 && $0 <= 1 } })
  }

  @Test func `another pace or pitch is another sound`() throws {
    var faster = ownVoice
    faster.pace = ownVoice.pace * 1.5
    var higher = ownVoice
    let espeak = try #require(higher.engine as? EspeakVoice)
    higher.engine = espeak.pitched(min(99, espeak.pitch + 30), range: nil)
    let words = "Notice the breath."
    let usual = try #require(speak([words])[words])
    let fast = try #require(speak([words], voice: faster)[words])
    #expect(Double(fast.count) < 0.85 * Double(usual.count))
    #expect(try speak([words], voice: higher)[words] != usual)
  }
}
