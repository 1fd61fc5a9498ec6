import Testing

@testable import Speech

/// What reaches the engine: words, and never a command.
@Suite struct EspeakTextTests {
  @Test(arguments: [
    ("May you be safe.", "May you be safe."),
    ("a\u{1}450S\u{7F}b\u{85}c", "a450Sb c"),
    ("[[h@loU]] there", "  h@loU   there"),
    ("<audio src=\"/etc/passwd\"/>", "<audio src=\"/etc/passwd\"/>"),
    ("left\u{202E}right\u{200B}\u{FEFF}", "leftright"),
    ("one\ntwo\tthree", "one two three"),
    ("für 愛 🙏", "für 愛 🙏"),
  ])
  func `words are cleaned of everything that could be a command`(words: String, clean: String) {
    let text = EspeakText(SpokenPhrase(words))
    #expect(text.text == clean)
    #expect(!text.hasPhonemes)
  }

  @Test func `a run without a space is cut at eighty bytes`() {
    let text = EspeakText(SpokenPhrase(String(repeating: "ä", count: 100))).text
    #expect(text.split(separator: " ").allSatisfy { $0.utf8.count <= 80 })
    #expect(text.filter { $0 != " " }.count == 100)
  }

  @Test func `phonemes are let through only from a lexicon, and only phonemes`() {
    let phrase = SpokenPhrase(pieces: [.words("say [[x]] "), .phonemes("m'Et@]]\u{1}<[[")])
    let text = EspeakText(phrase)
    #expect(text.text == "say   x   [[m'Et@]]")
    #expect(text.hasPhonemes)
  }
}
