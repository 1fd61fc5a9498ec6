import MeditationScript
import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
    (
      "Dr. Neff calls it a break. Mr. Lee agrees.",
      ["Dr. Neff calls it a break.", "Mr. Lee agrees."]
    ),
    ("Feel it somewhere, e.g. in the belly.", ["Feel it somewhere, e.g. in the belly."]),
    ("Rest a part, i.e. the jaw. Good.", ["Rest a part, i.e. the jaw.", "Good."]),
    ("Wait... and begin again.", ["Wait... and begin again."]),
    ("Breathe for 3.5 counts. Rest.", ["Breathe for 3.5 counts.", "Rest."]),
    ("“Is it so?” he asked. “Yes.” So be it.", ["“Is it so?” he asked.", "“Yes.”", "So be it."]),
    ("After J. Krishnamurti. It is I. Rest.", ["After J. Krishnamurti.", "It is I.", "Rest."]),
    ("At nine a.m. the bell rings.", ["At nine a.m. the bell rings."]),
    ("No full stop at the end", ["No full stop at the end"]),
  ])
  func `sentences end where a reader would pause`(text: String, expected: [String]) throws {
    #expect(try phrases(text) == expected)
  }

  @Test func `a sentence may run over the end of a line`() throws {
    #expect(try phrases("Sit down\nand be still.\n\nRest.") == ["Sit down and be still.", "Rest."])
  }

  @Test func `a tag in the middle cuts a sentence in two phrases`() throws {
    #expect(try phrases("Breathe in [2s] and out.") == ["Breathe in", "and out."])
  }

  @Test func `a full stop left alone after a tag is not spoken and no mistake`() throws {
    #expect(try phrases("Rest [pause].") == ["Rest"])
    #expect(report("Rest [pause].").isEmpty)
  }

  @Test func `a comment does not cut a sentence`() throws {
    #expect(try phrases("Sit <!-- or\nlie --> down.") == ["Sit down."])
  }
}
