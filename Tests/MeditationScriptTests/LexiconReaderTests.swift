import MeditationScript
import Testing

/// Lexicons of the user's own, in YAML and in the W3C's PLS.
@Suite struct LexiconReaderTests {
  @Test(arguments: [
    ("zafu: \"z'A:fu:\"", "z'A:fu:"), ("zafu: { ipa: ˈzɑːfuː }", "ˈzɑːfuː"),
    ("# mine\nom: { say: ohm }", "ohm"),
    (
      "<lexicon><lexeme><grapheme>om</grapheme><phoneme>oʊm</phoneme></lexeme></lexicon>",
      "<phoneme>"
    ),
  ])
  func `K3 an entry knows where its pronunciation is written`(text: String, written: String) throws
  {
    let place = try #require(try entries(text).first?.place)
    #expect(place.source.text(place.span).hasPrefix(written))
  }

  @Test(arguments: ["zafu: \"\"", "zafu: { ipa: \"//\" }", "zafu: { say: \" \" }"])
  func `K3 a pronunciation without a sign is none`(text: String) {
    #expect(throws: ScriptErrors.self) { try entries(text) }
  }

  private func entries(_ text: String) throws -> [LexiconEntry] {
    try LexiconReader.entries(of: SourceText(name: "l", text: text))
  }

  @Test func `a list in YAML is read as in a head`() throws {
    #expect(
      try entries("zafu: \"z'A:fu:\"\nmetta: { ipa: ˈmɛtə }\nom: { say: ohm }\n") == [
        LexiconEntry(word: "zafu", pronunciation: .espeak("z'A:fu:")),
        LexiconEntry(word: "metta", pronunciation: .ipa("ˈmɛtə")),
        LexiconEntry(word: "om", pronunciation: .words("ohm")),
      ])
    #expect(try entries("").isEmpty)
  }

  @Test func `a lexicon of the W3C is read, the preferred pronunciation first`() throws {
    let text = """
      <?xml version="1.0"?>
      <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa">
      <lexeme><grapheme>zafu</grapheme><grapheme>Zafus</grapheme><phoneme>ˈzɑːfuː</phoneme></lexeme>
      <lexeme><grapheme>om</grapheme><phoneme>ɒm</phoneme><phoneme prefer="true">oʊm</phoneme></lexeme>
      <lexeme><grapheme>WHO</grapheme><alias>HostEnvironment Health</alias></lexeme>
      </lexicon>
      """
    #expect(try entries("\u{FEFF}" + text) == entries(text))
    #expect(
      try entries(text) == [
        LexiconEntry(word: "zafu", pronunciation: .ipa("ˈzɑːfuː")),
        LexiconEntry(word: "Zafus", pronunciation: .ipa("ˈzɑːfuː")),
        LexiconEntry(word: "om", pronunciation: .ipa("oʊm")),
        LexiconEntry(word: "WHO", pronunciation: .words("HostEnvironment Health")),
      ])
  }

  @Test(arguments: [
    ("- a\n- b\n", "the lexicon is not a list of words"), ("a: [1]\n", "`a` has no pronunciation"),
    ("two words: x\n", "`two words` is no single word"), ("a: &x y\n", "references"),
    ("<speak>x</speak>", "this is XML, but no lexicon"),
    ("<lexicon><lexeme><phoneme>x</phoneme></lexeme></lexicon>", "this lexeme has no word"),
    ("<lexicon><lexeme><grapheme>x</grapheme></lexeme></lexicon>", "this lexeme has no pronun"),
    ("<lexicon><lexeme><grapheme>x</grapheme>", "`<lexeme>` is never closed"),
    (
      "<lexicon alphabet=\"x-sampa\"><lexeme><grapheme>x</grapheme><phoneme>x</phoneme></lexeme>"
        + "</lexicon>", "the alphabet `x-sampa` is not known"
    ),
    ("a: b\u{0}", "this is not a text file"),
  ])
  func `what is wrong with a lexicon is said`(text: String, message: String) {
    let error = #expect(throws: ScriptErrors.self) { try entries(text) }
    #expect(
      error?.diagnostics.first?.message.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test(arguments: ["%", "a: [", "\"", "a: b\na: c", "{", "<lexicon", "<!--", "a: \"\\"])
  func `what is missed at the end has a place in the text`(text: String) {
    let error = #expect(throws: ScriptErrors.self) { try entries(text) }
    for diagnostic in error?.diagnostics ?? [] {
      #expect(diagnostic.span.end <= text.utf8.count, "\(diagnostic.message)")
    }
  }
}
