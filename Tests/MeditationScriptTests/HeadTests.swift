import MeditationScript
import Testing

@Suite struct HeadTests {
  @Test func `every key of a head is read`() throws {
    let head = try #require(
      read(
        """
        ---
        title: Loving-kindness
        names: [metta, loving-kindness]
        summary: Wishing well.
        language: en-GB
        length: { from: 3m, usual: 10m, to: 1h }
        credits: After the traditional practice.
        tags: [compassion, classic]
        notes: >-
          An invitation,
          not a treatment.
        lexicon: { metta: "m'Et@", bow: { ipa: "baʊ" } }
        phrases:
          - May {who} be happy.
        set: { name: Ana }
        vary: none
        form: body-scan
        refrains: 12
        ---
        Sit.
        """
      ).script?.head)
    #expect(head.title == "Loving-kindness")
    #expect(head.names == ["metta", "loving-kindness"])
    #expect(head.summary == "Wishing well.")
    #expect(head.language == "en-GB")
    #expect(head.length.from == .seconds(180))
    #expect(head.length.usual == .seconds(600))
    #expect(head.length.to == .seconds(3600))
    #expect(head.credits == "After the traditional practice.")
    #expect(head.tags == ["compassion", "classic"])
    #expect(head.notes == "An invitation, not a treatment.")
    #expect(head.lexicon.map(\.word) == ["metta", "bow"])
    #expect(head.lexicon.map(\.pronunciation) == [.espeak("m'Et@"), .ipa("baʊ")])
    #expect(head.phrases.count == 1)
    #expect(head.values == ["name": "Ana"])
    #expect(!head.variesPauses)
    #expect(head.form == .bodyScan)
    #expect(head.refrains == .atMost(12))
  }

  @Test func `a head without them is of the heart, with the usual refrains`() throws {
    let head = try #require(read("---\nform:\nrefrains:\n---\nSit.").script?.head)
    #expect(head.form == .heart)
    #expect(head.refrains == .usual)
  }

  @Test func `a form or a number of refrains that there is not is an error with a way out`() throws
  {
    let form = try #require(read("---\nform: bodyscan\n---\nSit.").diagnostics.first)
    #expect(form.severity == .error)
    #expect(form.expected == "one of heart, inquiry, break, body-scan, writing, sitting")
    #expect(form.edit?.replacement == "body-scan")
    for wrong in ["0", "often", "-3", "2.5", "[1]"] {
      let found = read("---\nrefrains: \(wrong)\n---\nSit.").diagnostics
      #expect(found.map(\.severity) == [.error], "\(wrong)")
    }
  }

  @Test(arguments: [
    "name: evening", "tag: rest", "author: Ana", "draft: true", "date: 2026-11-30", "layout: post",
    "categories: [rest]", "lang: en", "slug: evening", "aliases: [a]", "Title: Evening",
    "titel: Evening",
    "lenght: 10m", "note: soft", "type: meditation", "weight: 3", "options_: x",
  ])
  func `J8 a key that means nothing is a warning, and never an error`(line: String) throws {
    let (script, diagnostics) = read("---\n\(line)\n---\nRest now.")
    #expect(script != nil)
    #expect(diagnostics.map(\.rule) == [.unknownKey])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.help != nil)
  }

  @Test(arguments: [
    ("titel: Evening", "title"), ("name: evening", "names"), ("tag: rest", "tags"),
    ("lang: de", "language"),
    ("Lenght: 10m", "length"),
  ])
  func `J8 where a key may be meant, the warning says which, and how`(line: String, key: String) {
    let warning = read("---\n\(line)\n---\nRest now.").diagnostics.first
    #expect(warning?.help == "did you mean `\(key)`?")
    #expect(warning?.edit?.replacement == key)
  }

  @Test(arguments: ["tags: [calm]", "title: Evening", "names: evening", "summary: x", "credits: x"])
  func `J8 the keys of the head are none of these`(line: String) {
    #expect(read("---\n\(line)\n---\nRest now.").diagnostics.isEmpty)
  }

  @Test(arguments: [
    "length:\n\tusual: 3m", "lexicon:\n\tom: { say: ohm }", "tags:\n- calm\n\t- rest",
    "length:\n  from: 1m\n\tto: 3m", "set:\n \tname: Ana\n  x: y",
  ])
  func `I4 a tab where YAML wants spaces is told by its name`(head: String) {
    let error = read("---\n\(head)\n---\nRest now.").diagnostics.first
    #expect(error?.severity == .error)
    #expect(error?.help == "indent with spaces instead of the tab")
  }

  @Test func `what is left empty is as if it were not there`() throws {
    let text = """
      ---
      title:
      names: [""]
      summary: " "
      credits: ""
      tags:
      notes: >-

      set: { name: "" }
      ---
      Sit, {name}.
      """
    let script = try #require(read(text).script)
    #expect(script.title == "s")
    let head = script.head
    #expect([head.title, head.summary, head.credits, head.notes].allSatisfy { $0 == nil })
    #expect(head.names.isEmpty && head.tags.isEmpty)
    // A filling may well be empty.
    #expect(head.values == ["name": ""])
  }

  @Test func `a single length is the usual one`() throws {
    let head = try #require(read("---\nlength: 7m30s\n---\nSit.").script?.head)
    #expect(head.length.usual == .seconds(450))
    #expect(head.length.from == nil)
  }

  @Test func `what belongs to a track is sent there, whoever has it made`() {
    #expect(
      read("---\nauthor: Ana\n---\nSit.").diagnostics.map(\.help) == [
        "it belongs to the track, not to the script: "
          + "set `artist` on the command line or in a manifest"
      ])
  }

  @Test func `an empty head is no mistake`() {
    #expect(report("---\n---\nSit.").isEmpty)
  }

  @Test func `a head full of references is refused, and quickly`() {
    let bomb = (1...9).map { level in
      "l\(level): &l\(level) ["
        + Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
        + "]"
    }.joined(separator: "\n")
    let text = report("---\nl0: &l0 x\n\(bomb)\n---\nSit.")
    #expect(text.contains("references (`&` and `*`) are not allowed in a head"))
  }
}
