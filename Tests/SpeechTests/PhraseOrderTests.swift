import Assets
import Dispatch
import Sound
import Speech
import Synchronization
import TestSupport
import Testing

/// A phrase's samples are a function of the phrase and the voice, and of nothing else.
@Suite(.serialized) struct PhraseOrderTests {
  private let voice: Voice

  init() throws {
    voice = try #require(Asset.at("Audio/voices/m1.yaml")).decoded(as: Voice.self)
  }

  private static let phrases = [
    "May I be happy.", "May I be safe.", "May I be well.", "May I live with ease.", "Rest.",
    "Find a seat where you can be at ease.", "Notice the breath.", "And begin again.",
    "Wherever you are, you may stop.", "Let the shoulders drop.", "Is there a sound far away?",
    "Four, seven, eight.",
  ]

  private func speak(_ phrases: [String], voice: Voice? = nil) throws -> [String: [Float]] {
    let engine = EspeakEngine(voice: voice ?? self.voice, command: BuiltTool.speaker)
    let speaker = try engine.openSpeaker()
    var spoken: [String: [Float]] = [:]
    for phrase in phrases { spoken[phrase] = try speaker.speak(SpokenPhrase(phrase)).samples }
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
    var faster = voice
    faster.pace = voice.pace * 1.5
    var higher = voice
    higher.pitch = min(99, voice.pitch + 30)
    let phrase = "Notice the breath."
    let usual = try #require(speak([phrase])[phrase])
    let fast = try #require(speak([phrase], voice: faster)[phrase])
    #expect(Double(fast.count) < 0.85 * Double(usual.count))
    #expect(try speak([phrase], voice: higher)[phrase] != usual)
  }
}
