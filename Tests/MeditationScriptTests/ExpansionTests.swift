import MeditationScript
import Testing

@Suite struct ExpansionTests {
  private static let kind = """
    ---
    phrases: ["May {who} be happy.", "May {who} rest."]
    set: { friend: Ana }
    ---
    [phrases; who:"I"; rounds:"2..4"]

    Hello {friend}, {place|here}.
    """

  @Test func `phrases turn with the person and blanks are filled from the head`() throws {
    #expect(
      try phrases(Self.kind) == ["May I be happy.", "May I rest.", "Hello Ana, here."])
  }

  @Test func `what the user sets goes before the head`() throws {
    let values = ScriptValues(values: ["friend": "Bo", "place": "there"])
    #expect(try phrases(Self.kind, values: values).last == "Hello Bo, there.")
  }

  @Test func `nothing but spaces fills no blank`() throws {
    let values = ScriptValues(values: ["friend": " ", "place": ""])
    #expect(try phrases(Self.kind, values: values).last == "Hello Ana, here.")
  }

  @Test(arguments: [
    "[pause:\"10s\"]", "[pause:10s]", "[pause:“10s”]", "[pause: „10 seconds“ ]",
    "[pause:\"10 sec\"]",
  ])
  func `a length of time is understood as people write it`(tag: String) throws {
    let script = try #require(read("Sit. \(tag) Rest.").script)
    let pauses = try script.steps(length: nil).compactMap {
      if case .pause(let length, _) = $0 { length } else { nil }
    }
    #expect(pauses == [.about(.seconds(10))])
  }

  @Test func `an exact rest may have a space before its unit`() throws {
    let script = try #require(read("Sit. [2 minutes] Rest.").script)
    let rests = try script.steps(length: nil).compactMap {
      if case .rest(let length, _) = $0 { length } else { nil }
    }
    #expect(rests == [.seconds(120)])
  }

  @Test func `a listener's own phrase replaces the script's and turns to other people`() throws {
    let text = """
      ---
      phrases: ["May {who} be well."]
      ---
      [phrases; who:"I"] [phrases; who:"you"]
      """
    let values = ScriptValues(phrases: ["May I sleep soundly.", "All is well."])
    #expect(
      try phrases(text, values: values) == [
        "May I sleep soundly.", "All is well.", "May you sleep soundly.", "All is well.",
      ])
  }

  @Test func `an unfilled blank is an error at its place`() throws {
    let source = SourceText(name: "s.md", text: "Hello {nam}.")
    let script = try #require(Script.read(source, with: repertoire).script)
    let values = ScriptValues(values: ["name": "Ana"])
    let thrown = #expect(throws: ScriptErrors.self) {
      try script.steps(length: nil, values: values)
    }
    let text = DiagnosticPrinter(color: false).print(
      thrown?.diagnostics ?? [], in: source)
    #expect(
      text == """
        s.md:1:7: error: nothing fills `{nam}`
         1 | Hello {nam}.
           |       ^^^^^
           = help: did you mean `name`?

        """)
  }

  private static let titled = """
    ---
    title: A rest for {name}
    set: { place: home }
    ---
    # {name|You}, at {place}

    Rest.
    """

  @Test func `the title and headings are filled like the words`() throws {
    let source = SourceText(name: "s.md", text: Self.titled)
    let script = try #require(Script.read(source, with: repertoire).script)
    let values = ScriptValues(values: ["name": "Ana"])
    #expect(script.title(with: values) == "A rest for Ana")
    #expect(script.placeholderNames == ["name", "place"])
    guard case .section("Ana, at home", _, _)? = try script.steps(length: nil, values: values).first
    else {
      Issue.record("the heading is not filled")
      return
    }
  }

  @Test func `a title that nothing fills is an error at its place`() throws {
    let source = SourceText(name: "s.md", text: Self.titled)
    let script = try #require(Script.read(source, with: repertoire).script)
    let thrown = #expect(throws: ScriptErrors.self) { try script.steps(length: nil) }
    #expect(thrown?.diagnostics.map(\.message) == ["nothing fills `{name}`"])
    #expect(thrown?.diagnostics.first.map { source.text($0.span) } == "A rest for {name}")
  }

  private static let growing = """
    Always.

    [from:"6m"] From six.

    [until:"6m"] Until six.

    # Late [from:"10m"; ]

    Late words.

    [from:"20m"]

    [repeat:"1..3"]
    Very late.
    [/repeat]
    """

  @Test(arguments: [
    (5, ["Always.", "Until six."]), (6, ["Always.", "From six."]),
    (10, ["Always.", "From six.", "Late words."]),
    (20, ["Always.", "From six.", "Late words.", "Very late."]),
  ])
  func `parts come in from a length, which is included, until one which is not`(
    minutes: Int, expected: [String]
  ) throws {
    #expect(try phrases(Self.growing, length: .seconds(60 * minutes)) == expected)
  }

  @Test func `the natural length takes what needs no minimum`() throws {
    #expect(try phrases(Self.growing) == ["Always.", "Until six."])
  }

  @Test func `a condition alone before a heading is for its section`() throws {
    let text = "Always.\n\n[from:\"6m\"]\n\n# Late [until:\"9m\"]\n\nLate words."
    #expect(try phrases(text, length: .seconds(300)) == ["Always."])
    #expect(try phrases(text, length: .seconds(480)) == ["Always.", "Late words."])
    #expect(try phrases(text, length: .seconds(540)) == ["Always."])
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("Always.\n\n[from:\"6m\"] [until:\"9m\"]\n", 9),
    ("# A\n\nAlways.\n\n[from:\"6m\"]\n\n# B\n\nToo.", 14),
    ("[repeat:\"2\"]\nAlways.\n\n[from:\"6m\"]\n[/repeat]\n\nToo.", 22),
  ])
  func `a condition that nothing follows is said to decide about nothing`(
    text: String, place: Int
  ) throws {
    let found = read(text).diagnostics
    #expect(found.map(\.rule) == [.buriedCondition])
    #expect(found.first?.span.start == place)
  }

  @Test func `what rounds hold is found once, at their place`() throws {
    let text = "A.\n\n[repeat:\"2\"]\nB.\n\n[repeat:\"3\"]\nC.\n[/repeat]\n[/repeat]\n\nD."
    #expect(try phrases(text) == ["A.", "B.", "C.", "D."])
  }

  @Test func `every threshold is known, in order`() throws {
    let script = try #require(read(Self.growing).script)
    #expect(script.thresholds == [6, 10, 20].map { .seconds(60 * $0) })
  }
}

@Suite struct HeadPhraseTests {
  private func phrases(_ phrase: String, who: String = "I") throws -> [Phrase] {
    let text = "---\nphrases: [\"\(phrase)\"]\n---\n[phrases; who:\"\(who)\"; rounds:\"1\"]\n"
    let script = try #require(read(text).script)
    return try script.steps(length: nil).flatMap { step -> [Phrase] in
      guard case .rounds(_, let steps, _) = step else { return [] }
      return steps.compactMap { if case .speech(let phrase, _) = $0 { phrase } else { nil } }
    }
  }

  @Test func `a phrase of the head holds what a sentence holds`() throws {
    let firm = try #require(try phrases("May {who} be ++safe++.").first)
    #expect(firm.text == "May I be safe.")
    #expect(firm.runs.map(\.delivery.emphasis) == [nil, .strong, nil])
  }

  @Test func `two sentences of a phrase are said as one`() throws {
    #expect(try phrases("{who}, rest. And be well.").map(\.text) == ["I, rest. And be well."])
  }

  @Test(arguments: [
    ("May {who} [pause] rest", "a phrase holds words and nothing else"),
    ("(May)[rat:'x'] rest", "words cannot be said `rat`"), ("—", "there is nothing to say"),
  ])
  func `what is wrong in a phrase is said at the phrase`(phrase: String, message: String) {
    let diagnostics = read("---\nphrases: [\"\(phrase)\"]\n---\nSit. [phrases]").diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.hasPrefix(message) == true)
    #expect(diagnostics.first?.span.start == 14)
  }
}
