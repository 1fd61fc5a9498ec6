import MeditationScript
import Testing

/// The tree that an editor asks for: there is one for any text, and it knows every place.
@Suite struct SyntaxTests {
  private func tree(_ text: String) -> (syntax: ScriptSyntax, diagnostics: [Diagnostic]) {
    Script.syntax(of: SourceText(name: "s.md", text: text))
  }

  private func text(_ span: SourceSpan?, of text: String) -> String? {
    span.map { SourceText(name: "s.md", text: text).text($0) }
  }

  @Test func `a section, a group and a paragraph know where they end`() throws {
    let script = "# One\nSit.\n\n[repeat:\"2\"]\nRest. [/repeat]\n\n## Two\nBe.\n# Three\n"
    let nodes = tree(script).syntax.nodes
    try #require(nodes.count == 2)
    #expect(text(nodes[0].span, of: script)?.hasSuffix("Be.\n") == true)
    #expect(text(nodes[1].span, of: script) == "# Three\n")
    try #require(nodes[0].children.count == 3)
    #expect(text(nodes[0].children[0].span, of: script) == "Sit.\n")
    let group = nodes[0].children[1]
    #expect(text(group.span, of: script) == "[repeat:\"2\"]\nRest. [/repeat]")
    #expect(text(nodes[0].children[2].span, of: script) == "## Two\nBe.\n")
    guard case .group(let repeated) = group else { throw Missing() }
    #expect(text(repeated.closing?.span, of: script) == "[/repeat]")
  }

  @Test func `a group that is never closed goes on to the end`() throws {
    let script = "[if:\"a\"]\nSit.\n"
    guard case .group(let group)? = tree(script).syntax.nodes.first else { throw Missing() }
    #expect(group.closing == nil)
    #expect(text(group.span, of: script) == script)
  }

  @Test func `a setting has its sign, a sound its caption, and modified words their brackets`() {
    let script = "#[lang:\"fr\"] (la +paix+)[rate:\"slow\"] !(a bird)[\"b.wav\"] {who}"
    let inlines = tree(script).syntax.nodes.flatMap(\.inlines)
    #expect(
      inlines.map { text($0.span, of: script) } == [
        "#[lang:\"fr\"]", " ", "(la +paix+)[rate:\"slow\"]", " ", "!(a bird)[\"b.wav\"]", " ",
        "{who}",
      ])
    #expect(inlines[2].children.map { text($0.span, of: script) } == ["la ", "+paix+"])
  }

  @Test func `in SSML, too, modified words lie where they are written`() throws {
    let script = """
      <speak><p><s>One.</s> <prosody rate="slow">Two <sub alias="b">B</sub></prosody></p></speak>
      """
    let inlines = tree(script).syntax.nodes.flatMap(\.inlines)
    #expect(
      inlines.map { text($0.span, of: script) } == [
        "", "One.", "", " ", "Two ", "<sub alias=\"b\">B</sub>",
      ])
  }

  @Test func `a document of SSML is read up to where it breaks off`() {
    let document = "<speak><p>Sit.</p><p>Rest <break time=\"3s\"/> here.</p></speak>"
    for length in "<speak><p>Sit.".count...document.count {
      let syntax = tree(String(document.prefix(length))).syntax
      guard case .text(let first)? = syntax.nodes.first?.inlines.first else {
        Issue.record("nothing is read of \(document.prefix(length))")
        continue
      }
      #expect(first.value == "Sit.")
    }
  }

  @Test func `what is no script has a tree and a reason`() {
    for (bytes, message, words) in [
      (
        Array("Sit ".utf8) + [0xFF, 0xC3] + Array(" on.".utf8), "this is not UTF-8 text",
        "Sit ?? on."
      ),
      (Array("Sit\0.".utf8), "this is not a text file", "Sit\0."),
      (Array("Sit".utf8) + [0xEF], "this is not UTF-8 text", "Sit?"),
    ] {
      let (syntax, diagnostics) = Script.syntax(of: SourceText(name: "s.md", bytes: bytes))
      #expect(diagnostics.map(\.message) == [message])
      guard case .text(let text)? = syntax.nodes.first?.inlines.first else {
        Issue.record("no words in \(bytes)")
        continue
      }
      #expect(text.value == words)
    }
  }

  @Test func `a text that is too large is read as far as a script may go`() {
    let large = SourceText(name: "s.md", text: String(repeating: "é.\n\n", count: 300_000))
    let (syntax, diagnostics) = Script.syntax(of: large)
    #expect(diagnostics.map(\.message) == ["this file is larger than a script may be (1 MiB)"])
    #expect(syntax.nodes.count > 200_000)
    #expect(syntax.misplaced.isEmpty)
  }

  private struct Missing: Error {}
}
