import MeditationScript
import Testing

@Suite struct MarkdownTests {
  @Test func `an ordinary text file with no head renders`() throws {
    #expect(read("Just sit.\n").script != nil)
    #expect(report("Just sit.\n").isEmpty)
  }

  @Test(arguments: [
    ("**Bold** and _soft_ and `plain`.", ["Bold and soft and plain."]),
    ("Read [the book](https://example.org/a_b).", ["Read the book."]),
    ("See [the site](http://x.org/a(b)c) now.", ["See the site now."]),
    ("- One thing.\n- Another thing.\n", ["One thing.", "Another thing."]),
    ("1. First\n2. Second", ["First", "Second"]),
    ("> Quoted words.", ["Quoted words."]),
    ("Two * three is six.", ["Two * three is six."]),
    ("a_name stays.", ["a_name stays."]),
    ("One.\n\n---\n\nTwo.", ["One.", "Two."]),
    ("Write \\[pause\\] and \\{name}.", ["Write [pause] and {name}."]),
    ("Windows ends lines\r\nlike this.\r\n\r\nTwo.", ["Windows ends lines like this.", "Two."]),
    ("\u{FEFF}A byte order mark.", ["A byte order mark."]),
  ])
  func `markdown that means nothing to a voice is read for its text`(
    text: String, expected: [String]
  ) throws {
    #expect(try phrases(text) == expected)
  }

  @Test func `a title is never spoken`() throws {
    #expect(try phrases("# Settling\n\nSit.\n\n## Deeper #\n\nRest.") == ["Sit.", "Rest."])
  }
}
