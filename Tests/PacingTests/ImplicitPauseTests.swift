import Pacing
import Testing

/// Which pause stands where a script says nothing.
@Suite struct ImplicitPauseTests {
  @Test func `sentences, paragraphs and sections each have their own`() throws {
    #expect(
      rows(try lay("One. Two.\n\nThree.\n\n# Next\n\nFour.")) == [
        "rest 500", "speech 2000", "pause 1200", "speech 2000", "pause 3500", "speech 2000",
        "pause 6000", "section 0", "speech 2000", "rest 1000",
      ])
  }

  @Test func `none is added where the script has its own`() throws {
    #expect(
      rows(try lay("One. [pause] Two. [2s]\n\n# Next\n\nThree. [silence]")) == [
        "rest 500", "speech 2000", "pause 5000", "speech 2000", "rest 2000", "section 0",
        "speech 2000", "silence 30000",
      ])
  }

  @Test func `a bell is given time before speech, and its tail at the end`() throws {
    #expect(
      rows(try lay("[bell:\"2\"]\n\nOne.\n\n[bell]")) == [
        "rest 500", "bell 0", "pause 8000", "bell 0", "pause 10000", "speech 2000", "pause 3500",
        "bell 0", "pause 20000",
      ])
  }

  @Test func `a bell that rings out is waited for`() throws {
    #expect(rows(try lay("[bell; ring:\"out\"]\n\nOne."))[1...2] == ["bell 0", "pause 20000"])
  }

  @Test func `without bells nothing of them is left`() throws {
    #expect(
      rows(try lay("[bell]\n\nOne.\n\n[bell]", bells: false)) == [
        "rest 500", "speech 2000", "rest 1000",
      ])
  }

  @Test func `breath cycles follow each other without a pause`() throws {
    #expect(
      rows(try lay("In. [breathe:\"4-2-6\"; times:\"2\"] Out.")) == [
        "rest 500", "speech 2000", "pause 3500", "inhale 4000", "hold 2000", "exhale 6000",
        "inhale 4000", "hold 2000", "exhale 6000", "pause 3500", "speech 2000", "rest 1000",
      ])
  }

  @Test func `phrases have a pause each, and a longer one ends the round`() throws {
    let text =
      "---\nphrases: [\"May {who} rest.\", \"May {who} be.\"]\n---\n[phrases; who:I; rounds:\"2\"]\n\nEnd."
    #expect(
      rows(try lay(text)) == [
        "rest 500", "speech 2000", "pause 5000", "speech 2000", "pause 8000", "speech 2000",
        "pause 5000", "speech 2000", "pause 8000", "speech 2000", "rest 1000",
      ])
  }
}
