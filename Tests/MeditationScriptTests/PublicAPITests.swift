import MeditationScript
import Testing

/// The module as a library: what another package can do with it.
@Suite struct PublicAPITests {
  private static let text = """
    ---
    title: Evening for {name}
    summary: A short rest.
    language: en-GB
    length: { from: 5m, usual: 10m, to: 20m }
    set: { name: Ana }
    ---
    # Arriving

    Sit down, {name|friend}. [bell; kind:"any-bell(220)"] (Rest)[voice:"anybody"; lang:"eo"].

    ## Deeper

    [include:"somewhere"]

    [ambience:"creek"]

    Rest.
    """

  @Test func `a script is checked by itself, and names are taken on trust`() throws {
    let (found, diagnostics) = Script.check(SourceText(name: "evening.md", text: Self.text))
    #expect(diagnostics.isEmpty)
    let script = try #require(found)
    #expect(script.title == "Evening for {name}")
    #expect(script.summary == "A short rest." && script.language == "en-GB")
    #expect(script.shortestLength == .seconds(300) && script.usualLength == .seconds(600))
    #expect(script.longestLength == .seconds(1200))
    #expect(script.headings.map(\.title) == ["Arriving", "Deeper"])
    #expect(script.headings.map(\.level) == [1, 2])
    #expect(script.sentences.map(\.value) == ["Sit down, friend.", "Rest.", "Rest."])
    #expect(script.placeholderNames == ["name"])
    let place = try #require(script.sentences.last?.span)
    #expect(script.source.text(place) == "Rest.")
    #expect(script.source.position(of: place.start) == (18, 1))
  }

  @Test func `what is misspelt is said, and mended by its edit`() throws {
    let source = SourceText(name: "s.md", bytes: Array("Sit. [pasue]".utf8))
    let (script, diagnostics) = Script.check(source)
    #expect(script == nil && diagnostics.hasErrors)
    let mistake = try #require(diagnostics.first)
    #expect(mistake.severity == .error && mistake.rule == nil && mistake.expected == nil)
    #expect(mistake.message == "there is no tag `pasue`")
    #expect(mistake.span == SourceSpan(6, 11))
    let edit = try #require(mistake.edit)
    #expect(mistake.help == "did you mean `\(edit.replacement)`?")
    #expect(Script.check(edit.applied(to: source)).script != nil)
  }

  @Test func `a repertoire says what there is`() throws {
    let repertoire = Repertoire(
      bells: [SoundKind("gong", aliases: ["big"])], voices: ["ana"],
      scripts: ["arriving": SourceText(name: "arriving.md", text: "Welcome.")])
    let text = "[include:\"arriving\"]\n\n[bell; kind:\"gnog\"]"
    let (_, diagnostics) = Script.check(SourceText(name: "s.md", text: text), with: repertoire)
    #expect(diagnostics.map(\.help) == ["did you mean `gong`?"])
    let error = #expect(throws: ScriptErrors.self) {
      try Script.valid(SourceText(name: "s.md", text: text), with: repertoire)
    }
    #expect(error?.diagnostics == diagnostics && error?.source.name == "s.md")
  }

  @Test func `a rule is switched off by its name`() throws {
    let source = SourceText(name: "s.md", text: "Sit.\n\n= =")
    let rule = try #require(Script.check(source).diagnostics.first?.rule)
    #expect(rule == .nothingToSay && Rule(rawValue: "nothing-to-say") == rule)
    #expect(Script.check(source, allowed: [rule]).diagnostics.isEmpty)
  }

  @Test func `an editor walks the tree, of a wrong script, too`() {
    let source = SourceText(
      name: "s.md", text: "# One\n(Sit)[rate:\"slow\"] {who} [pause:\"5s\"; x")
    let (syntax, diagnostics) = Script.syntax(of: source)
    #expect(diagnostics.map(\.message) == ["this tag is never closed"])
    var found: [String] = []
    func walk(_ node: NodeSyntax) {
      switch node {
      case .section(let section): found.append("section \(section.title.value)")
      case .group(let group): found.append("group \(group.tag.name.value)")
      case .paragraph(let paragraph):
        for inline in paragraph.inlines { found.append(source.text(inline.span)) }
      }
      for child in node.children { walk(child) }
    }
    for node in syntax.nodes { walk(node) }
    #expect(found == ["section One", "(Sit)[rate:\"slow\"]", " ", "{who}", " "])
  }
}
