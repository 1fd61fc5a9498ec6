import Testing
import Voices

@testable import Speech

/// What reaches the engine: words, and never a command.
@Suite struct EspeakTextTests {
  private func plain(_ words: String) -> SpokenPhrase.Segment { segment([.words(words)]) }

  @Test(arguments: [
    ("May you be safe.", "May you be safe."),
    ("a\u{1}450S\u{7F}b\u{85}c", "a450Sb c"),
    ("[[h@loU]] there", "  h@loU   there"),
    ("<audio src=\"/etc/passwd\"/>", "<audio src=\"/etc/passwd\"/>"),
    ("left\u{202E}right\u{200B}\u{FEFF}", "leftright"),
    ("one\ntwo\tthree", "one two three"),
    ("für 愛 🙏", "für 愛 "), ("100 ° and ♥", "100 ° and "),
  ])
  func `words are cleaned of everything that could be a command`(words: String, clean: String) {
    let text = EspeakText(plain(words))
    #expect(text.text == clean)
    #expect(!text.hasPhonemes)
  }

  @Test func `a run without a space is cut at eighty bytes`() {
    let text = EspeakText(plain(String(repeating: "ä", count: 100))).text
    #expect(text.split(separator: " ").allSatisfy { $0.utf8.count <= 80 })
    #expect(text.filter { $0 != " " }.count == 100)
  }

  @Test func `phonemes are let through only from a lexicon, and only phonemes`() {
    let phrase = segment([.words("say [[x]] "), .phonemes(native("m'Et@]]\u{1}<[["), of: "x")])
    let text = EspeakText(phrase)
    #expect(text.text == "say   x   [[m'Et@]]")
    #expect(text.hasPhonemes)
  }

  @Test(arguments: 0..<32)
  func `no control passes, and what is around it stays`(code: UInt8) {
    let control = Character(Unicode.Scalar(code))
    let text = EspeakText(plain("be\(control)safe")).text
    // Tabs and ends of lines are spaces, which is what they are between words.
    #expect(text == "besafe" || (control.isWhitespace && text == "be safe"))
  }

  @Test(arguments: [
    0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
  ])
  func `no mark of direction passes`(code: UInt32) throws {
    let mark = try #require(Unicode.Scalar(code))
    #expect(EspeakText(plain("be\(Character(mark))safe")).text == "besafe")
  }

  @Test func `eighty bytes are one run, eighty-one are two`() {
    let whole = String(repeating: "a", count: 80)
    #expect(EspeakText(plain(whole)).text == whole)
    #expect(EspeakText(plain(whole + "a")).text == whole + " a")
    #expect(EspeakText(plain(whole + " " + whole)).text == whole + " " + whole)
  }

  @Test(arguments: [
    "a", "I", "o’clock", "don't", "4-7-8", "naïve", "Größe", "señor", "мир", "平和", "שלום", "नमस्ते",
    "e\u{301}", "100 %", "…", "—",
  ])
  func `words of any language stay as they are written`(word: String) {
    #expect(EspeakText(plain(word)).text == word)
  }
}
