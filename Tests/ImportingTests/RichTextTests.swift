import Importing
import Testing

/// Rich Text Format, as several programs write it.
@Suite struct RichTextTests {
  private func rtf(_ text: String) throws -> ImportedScript {
    try script("{\\rtf1\\ansi\\ansicpg1252 " + text + "}", "a.rtf")
  }

  @Test(
    arguments: [
      (#"Rest\'92s \'e9t\'e9 \u8230\'85 now.\par"#, "Rest’s été … now."),
      (#"A\u55357 ?\u56832 ? b.\par"#, "A😀 b."), (#"\uc2 A\u233\'c3\'a9 b.\par"#, "Aé b."),
      (#"\ldblquote Rest\rdblquote\emdash now\~here.\par"#, "“Rest”—now here."),
      (#"{\fonttbl{\f1\fcharset204 Arial;}}\f1 \'cf\'f0\'e8.\par"#, "При."),
      (#"{\fonttbl{\f1\fcharset128 MS;}}\f1 \'82\'a0.\par"#, "あ."),
      (#"{\fonttbl{\f1\fcharset178 A;}}\f1 \'d3\'e1.\par"#, "سل."),
      (#"a\{b\}\\c.\par"#, #"a{b}\c."#),
      (#"{\*\generator X;}{\info{\author Ana}}Rest{\*\unknown no}.\par"#, "Rest."),
      (#"Rest\bin3 }}} now.\par"#, "Rest now."), (#"{\v hidden}Seen.\par"#, "Seen."),
      (#"{\field{\*\fldinst HYPERLINK "x"}{\fldrslt a link}}.\par"#, "a link."),
      (#"Rest{\footnote \chftn Note.}.\par"#, "Rest."), (#"Re\-st.\par"#, "Rest."),
    ])
  func `characters are what they stand for`(written: String, read: String) throws {
    let words = spoken(try rtf(written).text)
    #expect(words.map { $0.replacing("\u{A0}", with: " ") } == [read], "\(words)")
  }

  @Test func `headings, items and line ends are found`() throws {
    let script = try rtf(
      #"""
      {\stylesheet{\s0 Normal;}{\s1\outlinelevel0 berschrift;}{\s2 heading 2;}}{\info{\title Evening}}
      \pard\s1 Arriving\par\pard\s0 Sit.\line Stay now\line And rest.\par
      \pard{\listtext\'b7\tab}\ls1 the feet\par{\pntext\'b7\tab}the hands\par
      \pard\s2 Deeper\par\pard \b Rest\b0  here.\par\pard\s1 End\par\pard Thanks.\par
      """#)
    #expect(script.report.title == "Evening")
    #expect(
      body(script).hasPrefix(
        """
        # Arriving

        Sit.
        Stay now\\
        And rest.

        - the feet
        - the hands

        ## Deeper

        **Rest** here.

        """))
  }

  @Test func `cells of a table stay in it`() throws {
    let script = try rtf(
      #"""
      Before the table there are words.\par \trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row
      \trowd\pard\intbl c\cell\cell\row\pard After the table there are more.\par
      """#)
    #expect(script.text.contains("<!-- A table:\na | b\nc | \n-->"))
    #expect(
      spoken(script.text) == [
        "Before the table there are words.", "After the table there are more.",
      ])
  }

  @Test func `what is cut short or nested without end is an error`() {
    #expect(throws: ImportError.damaged(reason: "it is cut short: a group in it never ends")) {
      try script(#"{\rtf1 Rest {now."#, "a.rtf")
    }
    #expect(throws: ImportError.tooDeep(limit: 1000)) {
      try script(#"{\rtf1 "# + String(repeating: "{", count: 50_000), "a.rtf")
    }
  }
}
