import Digests
import Foundation
import Speech
import TestSupport
import Testing
import Voices

/// What a kept phrase is found by: everything that shapes its sound, and nothing else.
struct SpeechKeyTests {
  /// The product's own voice, changed.
  private static func voice(_ change: (inout [String: Any]) -> Void = { _ in }) throws -> Voice {
    let data = try JSONEncoder().encode(ownVoice)
    var fields = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    change(&fields)
    let decoder = JSONDecoder()
    decoder.userInfo[EngineRegistry.key] = ownEngines
    return try decoder.decode(
      Voice.self, from: JSONSerialization.data(withJSONObject: fields))
  }

  private func request(
    _ words: String = "May I be happy.", _ prosody: SpokenPhrase.Prosody = .plain,
    in language: String = "en-US", isWhispered: Bool = false,
    by change: (inout [String: Any]) -> Void = { _ in }
  ) throws -> [UInt8] {
    let language = try #require(ownLanguages[language])
    return espeak().request(
      for: SpokenPhrase.Segment(
        voice: try Self.voice(change), language: language, isWhispered: isWhispered,
        pieces: [SpokenPhrase.Piece(.words(words), prosody)]))
  }

  @Test func `every part of what is asked of espeak-ng makes another request`() throws {
    var slow = SpokenPhrase.Prosody()
    slow.rate = 0.8
    var loud = SpokenPhrase.Prosody()
    loud.volume = 3
    let requests = [
      try request(), try request("May I be safe."), try request("May I be happy.", slow),
      try request("May I be happy.", loud), try request(in: "en-GB"),
      try request(isWhispered: true), try request { $0["pitch"] = 51 },
      try request { $0["pitch-range"] = 41 }, try request { $0["pace"] = 171 },
      try request { $0["timbre"] = "formant 1 90" },
      espeak().request(for: segment([.phonemes(native("May I be happy."), of: "x")])),
    ]
    #expect(Set(requests).count == requests.count)
  }

  @Test func `what does not reach espeak-ng does not count`() throws {
    let same = try request()
    #expect(try request { $0["title"] = "Another" } == same)
    #expect(try request { $0["source"] = "another" } == same)
    #expect(try request("May I be \u{7}happy.") == same)
  }

  @Test func `a letter on the other side of a border makes another request`() {
    var one = CanonicalForm()
    one.add("ab")
    one.add("c")
    var other = CanonicalForm()
    other.add("a")
    other.add("bc")
    #expect(one.bytes != other.bytes)
  }

  @Test func `the key is made of the fingerprint and the request, each in its place`() {
    let keys = [
      SpeechKey(fingerprint: [1], request: [2]), SpeechKey(fingerprint: [2], request: [1]),
      SpeechKey(fingerprint: [1, 2], request: []), SpeechKey(fingerprint: [], request: [1, 2]),
    ]
    #expect(Set(keys).count == 4)
    #expect(SpeechKey(fingerprint: [1], request: [2]) == keys[0])
  }

  @Test func `espeak-ng has the same fingerprint every time, whatever the voice`() throws {
    let fingerprint = try #require(espeak().fingerprint)
    #expect(espeak(try Self.voice { $0["pitch"] = 51 }).fingerprint == fingerprint)
  }
}
