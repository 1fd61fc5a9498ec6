import MeditationScript
import Testing

/// Suggestions of craft: each rule finds what it is for, and lets its opposite pass.
@Suite struct CraftTests {
  private func rules(_ text: String) throws -> [String] {
    let script = try #require(read(text).script)
    let linter = CraftLinter { $0.contains("wind") ? ["wind"] : [] }
    return linter.suggestions(for: script).compactMap { $0.rule?.rawValue }
  }

  @Test(arguments: [
    ("#Rest here.", "almost-markup"),
    ("Close your eyes.", "bare-command"), ("Now sit up straight.", "bare-command"),
    ("Feel this. Notice that. Breathe.", "crowded-instructions"),
    ("You should rest.", "should"), ("Hear the wind.", "risky-word"),
    ("Good.\n\n[silence:\"2m\"]", "unannounced-silence"),
    ("Good.\n\n[silence:\"90s..5m\"]", "unannounced-silence"),
    ("Go on. [breathe:\"4-9-6\"; times:\"2\"]", "risky-breath"),
    ("Go on. [breathe:\"4-7-8\"; times:\"2..9\"]", "risky-breath"),
    ("Go on. [breathe:\"8-8-8\"; times:\"2\"]", "risky-breath"),
    ("Go on. [breathe:\"2-2\"; times:\"31\"]", "risky-breath"),
    (
      "One two three four five six seven eight nine ten one two three four five six seven eight "
        + "nine ten one two three four five six.", "long-sentence"
    ),
  ])
  func `each rule finds what it is for`(text: String, rule: String) throws {
    #expect(try rules(text) == [rule])
  }

  @Test(arguments: [
    "It stopped (in silence) there.", "# Rest\n\nBe here!", "#1 comes first.",
    "Close your eyes, or rest them on the floor.",
    "Let your eyes close. Or not.",
    "Sit up straight. If that hurts, lie down.", "Feel this. Notice that. [pause] Breathe.",
    "Feel this. Notice that.\n\nBreathe.", "Rest in silence now.\n\n[silence:\"2m\"]",
    "Good.\n\n[silence:\"20s..3m\"]", "Go on. [breathe:\"4-7-8\"; times:\"2..8\"]",
    "Go on. [breathe:\"box\"; times:\"2..40\"]",
  ])
  func `and lets its opposite pass`(text: String) throws {
    #expect(try rules(text).isEmpty)
  }

  @Test func `a script can switch a rule off`() throws {
    #expect(try rules("---\nallow: [should]\n---\nYou should rest.").isEmpty)
    #expect(
      read("---\nallow: [shoud]\n---\nRest.").diagnostics.first?.help == "did you mean `should`?")
  }

  @Test func `a warning can be switched off, too`() {
    #expect(report("---\nauthor: Ana\n---\nRest.").contains("[unknown-key]"))
    #expect(report("---\nauthor: Ana\nallow: [unknown-key]\n---\nRest.").isEmpty)
  }
}
