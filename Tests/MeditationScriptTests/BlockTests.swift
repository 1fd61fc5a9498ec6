import MeditationScript
import Testing

/// Blocks are CommonMark's: each rule by an input of our own, and what is said of it.
@Suite struct BlockTests {
  @Test(arguments: [
    // Ends of lines.
    ("C1", "Rest.\\\nOn.\\\nDone.", ["Rest.", "On.", "Done."]),
    ("C1", "Rest  \nOn", ["Rest", "On"]),
    ("C1", "Rest and\nbreathe.", ["Rest and breathe."]),
    ("C5", "Rest<br>On<br/>Done.", ["Rest", "On", "Done."]),
    ("", "Rest.\\\\\nOn.", ["Rest.\\", "On."]), ("", "The end\\", ["The end\\"]),
    // Headings.
    ("C3", "Arriving\n========\n\nRest.", ["# Arriving", "Rest."]),
    ("C3", "Arriving\n--\nRest.", ["## Arriving", "Rest."]),
    ("C3", "Two\nlines\n===\nRest.", ["# Two lines", "Rest."]),
    ("", "# One #\nRest.", ["# One", "Rest."]),
    ("", "   ## Two\nRest.", ["## Two", "Rest."]), ("", "####### Seven", ["####### Seven"]),
    ("", "Rest.\n# One\nOn.", ["Rest.", "# One", "On."]),
    ("", "# One \\#\nOn.", ["# One #", "On."]),
    ("", "A sentence.\n---\nAnother.", ["A sentence.", "Another."]),
    ("", "> Rest\n---\nOn.", ["Rest", "On."]), ("", "- Rest\n---\nOn.", ["Rest", "On."]),
    // Rules.
    ("", "One.\n\n* * *\n\nTwo.", ["One.", "Two."]), ("", "One.\n***\nTwo.", ["One.", "Two."]),
    ("", "One.\n\n- - -\nTwo.", ["One.", "Two."]), ("", "One.\n\n———\n\nTwo.", ["One.", "Two."]),
    // Fences.
    ("C8", "```text\nRest now.\n```", ["Rest now."]),
    ("C8", "~~~\nRest.\n\nOn.\n~~~\nEnd.", ["Rest.", "On.", "End."]),
    ("", "````\nRest.\n```\n````\nOn.", ["Rest.", "On."]), ("", "```\nRest.", ["Rest."]),
    ("", "> ```\n> Rest.\n\nOn.", ["Rest.", "On."]), ("", "``` a`b\nRest.", ["ab Rest."]),
    // Quotes.
    ("C9", "> Rest.\n>\n> On.", ["Rest.", "On."]),
    ("", "> Rest and\nbreathe.", ["Rest and breathe."]),
    ("", "> # One\n> Rest.", ["# One", "Rest."]), ("", ">>> Rest\n> on.", ["Rest on."]),
    // Lists.
    ("", "- One\n- Two", ["One", "Two"]), ("", "1. One\n7) Two", ["One", "Two"]),
    ("", "The year was\n1986. It rained.", ["The year was 1986.", "It rained."]),
    ("", "- One\n\n  more.\n- Two", ["One", "more.", "Two"]),
    ("", "* One\n  * Two\n    goes on", ["One", "Two goes on"]),
    ("", "• One\n• Two", ["One", "Two"]), ("", "-One is no item", ["-One is no item"]),
    ("", "10. Ten\n    and on.", ["Ten and on."]), ("", "-\n- Two", ["Two"]),
    // Words set in.
    ("", "    Rest.\n    On.", ["Rest.", "On."]), ("", "Rest\n        on.", ["Rest on."]),
    ("", "\tRest.", ["Rest."]),
    // HTML.
    ("", "<p>Rest.</p><p>And <b>on</b>.</p>", ["Rest.", "And on."]),
    ("", "<h2>One</h2>\n<ul><li>Two</li><li>Three</li></ul>", ["## One", "Two", "Three"]),
    ("", "<div class=\"a > b\">\nRest.\n</div>", ["Rest."]),
    ("", "a < b and c > d", ["a < b and c > d"]),
    ("", "Rest <!-- not\n\nthis --> on.", ["Rest on."]),
    ("", "Rest.\n<!-- a -->\nOn.", ["Rest.", "On."]),
    // Entities.
    (
      "C6", "Tom &amp; Ana &lt;3 &eacute; &#x2014; &#8212; &nothing;",
      ["Tom & Ana <3 é — — &nothing;"]
    ),
    ("C6", "&#42;rest&#42; \\&amp;", ["*rest* &amp;"]),
    // Links.
    ("C11", "See [the long\nway home](https://example.org/x) now.", ["See the long way home now."]),
    ("C10", "![a bowl](bowl.png)\n\nRest.", ["Rest."]),
    ("C11", "See ![a\nb](x.png) now.", ["See now."]),
    (
      "",
      "See [the way][1] and [home][] and [here].\n\n[1]: /a\n[home]: <b> 'T'\n[HERE]: c.html\n  \"T\"",
      ["See the way and home and here."]
    ),
    ("", "See [the *very* \\] way](/a \"a ) b\").", ["See the very ] way."]),
    ("", "[a [b] c](/x) on.", ["a [b] c on."]),
    ("", "Text.[^1]\n\n[^1]: Not this.\n\n    Nor this.\n\nOn.", ["Text.", "On."]),
    // Tables.
    ("C13", "| A | B |\n|---|:-:|\n| Rest. | On \\| on. |\n\nEnd.", ["Rest.", "On | on.", "End."]),
    ("", "A | B\n--|--\nRest. | On.", ["Rest.", "On."]),
    ("", "A | B\n---\nRest.", ["## A | B", "Rest."]),
  ])
  func `what is said of a block`(id: String, text: String, right: [String]) {
    #expect(heard(text) == right, "\(id)")
  }

  @Test func `C9: paragraphs of a quote are parted as others are`() throws {
    func steps(_ text: String) throws -> [String] {
      try #require(read(text).script).steps(length: nil).map { step in
        switch step {
        case .paragraph: "¶"
        case .speech(let phrase, _): phrase.text
        default: "…"
        }
      }
    }
    #expect(try steps("> Rest now.\n>\n> And come back.") == steps("Rest now.\n\nAnd come back."))
    #expect(try steps("> Rest now.\n>\n> And come back.").filter { $0 == "¶" }.count == 2)
  }

  @Test func `a picture that names a sound says how a sound is written`() {
    let found = read("Sit. ![bird](bird.wav) Rest.").diagnostics
    #expect(found.map(\.rule) == [.almostMarkup])
    #expect(found.first?.edit?.replacement == "![\"bird.wav\"]")
  }

  @Test func `carets stand under the very words, whatever holds them`() {
    let text = "> - Rest [pasue] now.\n>   ![x](y)\n\n1.  # One [pasue]\n"
    let source = SourceText(name: "s.md", text: text)
    let found = read(text).diagnostics.filter { $0.severity == .error }
    #expect(found.map { source.text($0.span) } == ["pasue", "[pasue]"])
  }
}
