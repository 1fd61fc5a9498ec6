import MeditationScript
import Testing

/// Options of a script, and parts borrowed from others.
@Suite struct ChoiceTests {
  private static let text = """
    ---
    options: { what-if: "Phrases as questions" }
    ---
    [if:"what-if"]
    What if I am worthy?
    [/if]

    [if:"not what-if"] I am worthy. [/if]

    # Extra [if:"what-if"]

    More.
    """

  @Test func `an option brings its parts in and takes the others out`() throws {
    #expect(try phrases(Self.text) == ["I am worthy."])
    let values = ScriptValues(options: ["what-if"])
    #expect(try phrases(Self.text, values: values) == ["What if I am worthy?", "More."])
  }

  @Test(arguments: [
    ("[if:\"what\"]Sit.[/if]", "the script has no option `what`"),
    ("[if]Sit.[/if]", "`[if]` needs an option"), ("[if:\"a\"]Sit.", "this `[if]` is never closed"),
    ("# A [if:\"not a\"] [if:\"a\"]\nSit.", "this option cannot be both chosen and not"),
  ])
  func `a wrong option is one error`(body: String, message: String) {
    let diagnostics = read("---\noptions: { a: A }\n---\n" + body).diagnostics
    #expect(diagnostics.map(\.message) == [message])
  }

  private func borrow(_ text: String, _ library: [String: String]) -> (
    script: Script?, diagnostics: [Diagnostic]
  ) {
    let scripts = Dictionary(
      uniqueKeysWithValues: library.map { ($0, SourceText(name: $0 + ".md", text: $1)) })
    return Script.read(
      SourceText(name: "s.md", text: text),
      with: Repertoire(bells: [SoundKind("bowl")], scripts: scripts))
  }

  @Test func `a borrowed part comes without its bells and chapters, with its own phrases`() throws {
    let arriving = """
      ---
      phrases: ["May {who} arrive."]
      ---
      [bell:"3"]

      # Arriving

      Sit. [phrases; who:"we"]

      [from:"9m"] Longer.
      """
    let (script, _) = borrow("# Mine\n\n[include:\"arriving\"]\n\nOn.", ["arriving": arriving])
    let steps = try #require(script).steps(length: .seconds(300))
    var words: [String] = []
    var others: [String] = []
    for step in steps.leaves {
      switch step {
      case .speech(let phrase, _): words.append(phrase.text)
      case .section(let title, _, _): others.append(title)
      case .bell: others.append("bell")
      default: continue
      }
    }
    #expect(words == ["Sit.", "May we arrive.", "On."])
    #expect(others == ["Mine"])
  }

  @Test func `a borrowed part may depend on the length`() throws {
    let (script, _) = borrow(
      "[include:\"a\"] [from:\"5m\"]\n\nOn.", ["a": "Always.\n\n[from:\"9m\"] Longer."])
    let included = try #require(script)
    func count(_ minutes: Int) throws -> Int {
      try included.steps(length: .seconds(60 * minutes)).count {
        if case .speech = $0 { true } else { false }
      }
    }
    #expect(try [count(4), count(5), count(9)] == [1, 2, 3])
  }

  @Test func `what is wrong with an include is said at its place`() {
    let library = [
      "a": "[include:\"b\"]", "b": "[include:\"a\"]", "broken": "[pasue]", "fine": "Sit.",
    ]
    func messages(_ text: String) -> [String] {
      borrow(text, library).diagnostics.map(\.message)
    }
    #expect(messages("[include:\"fin\"] ") == ["there is no practice `fin` to include"])
    #expect(messages("[include]") == ["`[include]` needs a practice"])
    #expect(messages("Sit. [include:\"fine\"]") == ["`[include]` stands alone in its paragraph"])
    #expect(
      messages("[include:\"broken\"]") == [
        "`broken` has a mistake of its own: there is no tag `pasue`"
      ])
    #expect(
      messages("[include:\"a\"]") == [
        "`a` has a mistake of its own: `b` has a mistake of its own: "
          + "these include each other for ever: s.md → a.md → b.md → a.md"
      ])
    #expect(messages("[include:\"../etc/passwd\"]").count == 1)
  }
}
