import Assets
import TestSupport
import Testing
import Voices

@testable import Speech

/// Phrases that try to be more than words, spoken by the real engine.
@Suite(.serialized) struct HostilePhraseTests {
  private func samples(_ phrases: [String]) throws -> [[Float]] {
    let speaker = try espeak().openSpeaker()
    return try phrases.map { try speaker.speak(phrase($0)).samples }
  }

  @Test(arguments: [
    "Rest \u{1}450S now \u{1}99P here.", "Say [[h@loU]] now.",
    "Say <audio src=\"/etc/passwd\"/> now.",
    "\u{1}450S [[h@loU]] <audio src=\"/etc/passwd\"/> rest.", "Rest\u{202E}.tser\u{202C} now.",
  ])
  func `a hostile phrase has the samples of its cleaned words`(hostile: String) throws {
    let cleaned = EspeakText(segment([.words(hostile)])).text
    let spoken = try samples([hostile, cleaned])
    #expect(spoken[0] == spoken[1])
    #expect(spoken[0].contains { abs($0) > 0.1 })
  }

  @Test func `a path in markup is read aloud, not opened`() throws {
    let spoken = try samples(["<audio src=\"/etc/passwd\"/>", "audio.", "<mark name=\"a\"/>"])
    // Said word for word it is far longer than its one English word.
    #expect(spoken[0].count > 2 * spoken[1].count)
    #expect(spoken[2].contains { abs($0) > 0.1 })
  }

  @Test func `square brackets say no phonemes`() throws {
    let lexicon = SpokenPhrase([
      segment([.words("Say "), .phonemes(native("h@l'oU"), of: "hello"), .words(" now.")])
    ])
    let speaker = try espeak().openSpeaker()
    let phonemes = try speaker.speak(lexicon).samples
    let words = try speaker.speak(phrase("Say [[h@l'oU]] now.")).samples
    #expect(phonemes != words)
    #expect(phonemes.contains { abs($0) > 0.1 })
  }

  @Test(arguments: ["", " ", "...", "\u{1}\u{2}", "[]"])
  func `a phrase with nothing to say is survived`(phrase: String) throws {
    let spoken = try samples([phrase, "Rest.", phrase])
    #expect(spoken[0] == spoken[2])
    #expect(!spoken[1].isEmpty)
  }

  @Test(arguments: [
    String(repeating: "A", count: 5000), String(repeating: "1", count: 400),
    String(repeating: "é", count: 300), String(repeating: ".", count: 3000),
  ])
  func `a run without a space is survived, and the next phrase sounds as ever`(run: String) throws {
    let spoken = try samples(["Rest.", run, "Rest."])
    #expect(spoken[0] == spoken[2])
  }
}
