import Importing
import Testing

/// Directions on paper become tags, and what was made of them is said.
@Suite struct DirectionTests {
  private func page(_ paragraphs: String...) throws -> ImportedScript {
    let html = paragraphs.map { "<p>\($0)</p>" }.joined()
    return try script("<!DOCTYPE html><html><title>A</title><body>\(html)</body></html>", "a.html")
  }

  @Test(
    arguments: [
      ("*** long pause ***", "[pause:\"long\"]"), ("(pause 30 sec)", "[pause:\"30s\"]"),
      ("[long pause]", "[pause:\"long\"]"), ("<i>pause</i>", "[pause]"),
      ("<b>(3 bells)</b>", "[bell:\"3\"]"), ("BELL BELL BELL", "[bell:\"3\"]"),
      ("(hold for 10)", "[pause:\"10s\"]"), ("30 sec", "[pause:\"30s\"]"),
    ])
  func `a direction is its tag, and the report says so`(written: String, tag: String) throws {
    let script = try page("Rest now.", written, "And on.")
    #expect(body(script).hasPrefix("Rest now.\n\n\(tag)\n"))
    #expect(spoken(script.text) == ["Rest now.", "And on."])
    #expect(script.report.understood.contains { $0.line == 7 && $0.text.hasSuffix("is `\(tag)`") })
  }

  @Test func `what a teacher's document says in brackets is understood`() throws {
    for name in ["evening.docx", "evening.odt", "evening.rtf"] {
      let understood = try script(fixture(name), name).report.understood
      #expect(
        understood.map(\.text) == [
          "`(pause 30 sec)` is `[pause:\"30s\"]`", "`(long pause)` is `[pause:\"long\"]`",
          "`(pause)` is `[pause]`",
        ])
    }
  }

  @Test func `a silence that is there may grow, and none is added`() throws {
    let plain = try page("Rest now.", "(silence)", "And on.")
    #expect(body(plain) == "Rest now.\n\n[silence:\"15s..20m\"]\n\nAnd on.\n")
    let timed = try page("Rest now. (silence, 2 minutes)", "And on.")
    #expect(body(timed) == "Rest now. [silence:\"1m12s..20m\"]\n\nAnd on.\n")
    #expect(timed.report.guessed.contains { $0.line == 5 && $0.text.contains("which may grow") })
  }

  @Test func `a name to be filled in keeps nobody from hearing the rest`() throws {
    let script = try page("Welcome, [name].", "Rest now.")
    #expect(script.text.contains("Welcome, {name|}.\n"))
    #expect(try lasts(script.text, minutes: 3))
  }

  @Test func `what is in brackets and means nothing is spoken, and said to be`() throws {
    let script = try page("Rest [see page 4] now.", "And on.")
    #expect(spoken(script.text).first == "Rest [see page 4] now.")
    #expect(
      script.report.left.contains {
        $0.line == 5 && $0.text == "`[see page 4]` means nothing here, and is spoken"
      })
  }

  @Test func `the language is that of the words, whatever the page says`() throws {
    let words =
      "Du kannst jetzt die Augen schließen und auf deinen Atem achten. Lass los, was du nicht brauchst."
    let marked = try script(
      "<html lang=\"en\"><p>\(words)</p><p>Und komm zurück.</p></html>", "a.html")
    #expect(marked.report.language == "de")
    #expect(marked.text.contains("\nlanguage: de\n"))
    #expect(
      marked.report.guessed.map(\.text).contains(
        "it reads like `de`, though it is marked as `en`"))
    #expect(try script(words + "\n\nUnd komm zurück.").report.language == "de")
    let asked = try script(
      Array(words.utf8), "a.txt", options: Importer.Options(language: "fr"))
    #expect(asked.report.language == "fr")
  }
}
