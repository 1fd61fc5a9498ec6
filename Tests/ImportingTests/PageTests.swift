import Importing
import Testing

/// Pages of HTML.
@Suite struct PageTests {
  private func spokenWords(_ html: String) throws -> [String] {
    spoken(try script("<!DOCTYPE html><html><body>\(html)</body></html>", "a.html").text)
  }

  @Test(
    arguments: [
      ("<p>Rest&nbsp;now &amp; here &#8212; &#x64;one.", ["Rest now & here — done."]),
      ("<p>One.<p>Two.", ["One.", "Two."]),
      ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
      ("<nav>Home</nav><p>Rest.</p><footer>2026</footer><script>x < 1</script>", ["Rest."]),
      ("<p hidden>No.</p><p style='display: none'>No.</p><p>Yes.</p>", ["Yes."]),
      ("<p>Rest<sup>1</sup> 10<sup>th</sup>.</p>", ["Rest 10th."]),
      ("<p>a < b and c</p>", ["a < b and c"]),
      ("<p>Rest <b>now</b>, <i>here</i>.</p><!-- no --><style>p{}</style>", ["Rest now, here."]),
      ("<P ALIGN=center>Loud <BR>tags.</P>", ["Loud tags."]),
      ("<p>wo<span>rd</span>s.", ["words."]),
      ("<p>Un<unknown>known</unknown>.</p></p></div>", ["Unknown."]),
    ])
  func `the words of a page are read, and nothing around them`(
    html: String, words: [String]
  ) throws {
    let spoken = try spokenWords(html).map { $0.replacing("\u{A0}", with: " ") }
    #expect(spoken == words)
  }

  @Test func `title, language, headings and items come over`() throws {
    let script = try script(
      """
      <html lang="de"><head><title>Am
      Abend</title></head><body><h2>Eins</h2><p>Ruhe.</p><ul><li>die Füße</li><li><p>die Hände</p></li></ul>
      <h2>Zwei</h2><p>Ende.</p></body></html>
      """, "a.html")
    #expect(script.report.title == "Am Abend")
    #expect(script.report.language?.hasPrefix("de") == true)
    #expect(body(script).hasPrefix("## Eins\n\nRuhe.\n\n- die Füße\n- die Hände\n"))
  }

  @Test func `a page says its encoding`() throws {
    let bytes = Array("<html><meta charset=\"windows-1251\"><p>".utf8) + [0xCF, 0xF0, 0xE8, 0x2E]
    #expect(spoken(try script(bytes, "a.html").text) == ["При."])
    let unsaid = Array("<html><p>caf".utf8) + [0xE9, 0x2E]
    let script = try script(unsaid, "a.html")
    #expect(spoken(script.text) == ["café."])
    #expect(
      script.report.guessed.map(\.text).contains("the encoding is that of western Windows (cp1252)")
    )
  }
}
