import MeditationScript
import Testing

/// Wrong scripts: one error for one mistake, whatever it is.
@Suite struct MistakeTests {
  /// Scripts with one mistake each, and how what is said of it begins.
  static let cases = [
    ("[pause:\"\"] Sit.", "`` is not a length of time"),
    ("Sit. [pause:] x", "`pause` has a colon but no value"),
    ("Sit. [pause:\"5s\"; kind:\"x\"]", "`[pause]` has no `kind`"),
    ("Sit. [bell; kind:\"larg\"]", "the bell `larg` is not there"),
    ("Sit. [bell; ring:\"around\"]", "a bell does not ring `around`"),
    ("Sit. [breathe]", "`[breathe]` needs a pattern"),
    ("Sit. [breathe:\"4-6\"; cue:\"tune\"]", "there is no breath cue `tune`"),
    ("Sit. [breathe:\"4-6\"; times:\"0\"]", "`0` does not say how often"),
    ("Sit. [phrases]", "`[phrases]` has no phrases to say"),
    ("[repeat:\"2\"]\nSit.", "this `[repeat]` is never closed"),
    ("Sit. [/repeat]", "`[/repeat]` closes nothing"),
    ("[repeat]\nSit.\n[/repeat]", "`[repeat]` needs to know how often"),
    ("[repeat:\"2\"]\n# A\nSit.\n[/repeat]", "a section cannot begin inside `[repeat]`"),
    ("Sit. [repeat:\"20000\"]x[/repeat]", "this is more often than 10000 times"),
    ("Sit. [silence:\"7h\"]", "this is longer than any track may be (6 hours)"),
    ("Sit. [from:\"soon\"]", "`soon` is not a length of time"),
    ("[from:\"6m\"] [until:\"5m\"] Sit.", "no track is both this long and this short"),
    ("[from:\"5m\"; until:\"6m\"] Sit.", "`[from]` has no `until`"),
    ("Sit. [until:\"6m\"; if:\"x\"]", "`[until]` has no `if`"),
    ("# A [from:\"5m\"; until:\"6m\"]\nSit.", "`[from]` has no `until`"),
    ("[repeat:\"2\"; gap:\"5s\"]\nSit.\n[/repeat]", "`[repeat]` has no `gap`"),
    ("# A [pause]\nSit.", "a heading cannot hold `[pause]`"),
    ("#  \nSit.", "this section has no title"),
    ("Sit {}.", "this placeholder has no proper name"),
    ("Sit {name.", "this placeholder is never closed"),
    ("Sit [pause.", "this tag is never closed"),
    ("Sit [].", "this tag has no name"),
    ("Sit <!-- down.", "this comment is never closed"),
    ("---\ntitle: x\n", "the head is never closed"),
    ("---\ntitle: [x\n---\nSit.", "the head is not proper YAML"),
    ("---\njust words\n---\nSit.", "the head is not a list of keys"),
    ("---\nlength: { from: 9m, to: 3m }\n---\nSit.", "these lengths are out of order"),
    ("---\nlength: {from:2m, to: 3m}\n---\nSit.", "a space is missing after the colon here"),
    ("Sit. [pause:\"10s\" seconds]", "this part of the tag cannot be read"),
    ("---\nlength: { least: 9m }\n---\nSit.", "`length` has no `least`"),
    ("---\nauthor: Ana\n---\nSit.", "`author` means nothing here and is passed over"),
    ("---\ntitle: a\ntitle: b\n---\nSit.", "these keys stand twice: title"),
    ("", "there is nothing to speak in this script"),
    ("[pause", "this tag is never closed"),
    ("Sit.\0", "this is not a text file"),
  ]

  @Test(arguments: cases)
  func `each mistake has one error of its own`(text: String, message: String) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.hasPrefix(message) == true)
  }

  @Test func `a file that is not UTF-8 is refused at its first wrong byte`() {
    let source = SourceText(name: "s.md", bytes: Array("Sit ".utf8) + [0xFF, 0xFE])
    let diagnostics = Script.read(source, with: repertoire).diagnostics
    #expect(diagnostics.map(\.message) == ["this is not UTF-8 text"])
    #expect(diagnostics.first?.span.start == 4)
  }

  @Test func `a script over a mebibyte is refused`() {
    let source = SourceText(name: "s.md", bytes: Array(repeating: 0x41, count: (1 << 20) + 1))
    #expect(Script.read(source, with: repertoire).diagnostics.count == 1)
  }

  @Test func `warnings that are allowed take no room from a mistake after them`() {
    let text = String(repeating: "= =\n\n", count: 250) + "[pasue]"
    let own = read("---\nallow: [nothing-to-say]\n---\n" + text).diagnostics
    #expect(own.map(\.message) == ["there is no tag `pasue`"])
    let users = Script.read(
      SourceText(name: "s.md", text: text), with: repertoire, allowed: [.nothingToSay]
    ).diagnostics
    #expect(users.map(\.message) == ["there is no tag `pasue`"])
    #expect(read(text).diagnostics.count == 201)
  }

  @Test func `nesting has a limit and is reported once`() {
    let text = String(repeating: "[repeat:\"1\"]\n", count: 40) + "Sit."
    let nested = read(text).diagnostics.filter { $0.message.contains("nested") }
    #expect(nested.count == 1)
  }

  @Test func `nothing a script says can drive the terminal`() {
    let text = report("Sit [\u{1B}[31mred].\n")
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("\\u{1B}"))
  }
}
