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
    ("A. J. Muste said so. Rest.", ["A. J. Muste said so.", "Rest."]),
    ("It was J. Then we sat.", ["It was J.", "Then we sat."]),
    ("It was J. R. R. Tolkien.", ["It was J. R. R. Tolkien."]),
    ("J.R.R. Tolkien sat. W.E.B. Du Bois did.", ["J.R.R. Tolkien sat.", "W.E.B. Du Bois did."]),
    ("We live in the U.S. Now we rest.", ["We live in the U.S.", "Now we rest."]),
    ("Ask the U.S. Senate.", ["Ask the U.S. Senate."]),
    (
      "Sit with St. Francis, Mrs. Hall and Lt. Col. Lee.",
      ["Sit with St. Francis, Mrs. Hall and Lt. Col. Lee."]
    ),
    (
      "She has a Ph.D. It helps. Ask Ph.D. Smith.",
      ["She has a Ph.D.", "It helps.", "Ask Ph.D. Smith."]
    ),
    ("I. J. Good wrote. So says J. I. Packer.", ["I. J. Good wrote.", "So says J. I. Packer."]),
    ("It is I. J. Good came.", ["It is I.", "J. Good came."]),
    (
      "Martin Luther King Jr. Day. It was King Jr. We rest.",
      ["Martin Luther King Jr. Day.", "It was King Jr.", "We rest."]
    ),
    (
      "At 5 p.m. Rest. At 5 p.m. Monday we sit.",
      ["At 5 p.m.", "Rest.", "At 5 p.m. Monday we sit."]
    ),
    ("Do one more rep. Rest. See Rep. Lee.", ["Do one more rep.", "Rest.", "See Rep. Lee."]),
    ("Is it No. 5? No. Sit.", ["Is it No. 5?", "No.", "Sit."]),
    ("This is A. I. Rest.", ["This is A. I.", "Rest."]),
  ])
  func `sentences end where a reader would pause`(text: String, expected: [String]) throws {
    #expect(try phrases(text) == expected)
  }

  @Test(arguments: [
    ("de", "Atme tief, z. B. Die Nase. Dann ruhe. Das sagt Hr. Dr. J. W. Goethe.", 3),
    ("de", "Es war J. Dann saßen wir.", 2), ("fr", "M. Lee et Mme Roy. Puis J.-P. Sartre.", 2),
    ("es", "La Sra. Ruiz viene con Ud. Ahora respire. Lo dijo J. L. Borges.", 3),
    ("es", "Ud. Respire.", 2),
  ])
  func `short forms end sentences in each language where a new one begins`(
    language: String, text: String, count: Int
  ) throws {
    #expect(try phrases("---\nlanguage: \(language)\n---\n\(text)").count == count)
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
