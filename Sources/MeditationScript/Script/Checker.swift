/// Gives the syntax its meaning, and reports everything that has none.
struct Checker {
  let source: SourceText
  let bells: [String]
  private(set) var head = Head()
  var diagnostics: [Diagnostic] = []
  /// Whether the head was read without a mistake; what a broken one lacks is not said again.
  private(set) var isHeadWhole = true

  static func check(
    _ syntax: ScriptSyntax, of source: SourceText, bells: [String]
  ) -> (script: Script, diagnostics: [Diagnostic]) {
    var checker = Checker(source: source, bells: bells)
    if let span = syntax.head {
      let (head, problems) = HeadReader.read(span, in: source)
      checker.head = head
      checker.isHeadWhole = !problems.hasErrors
      checker.diagnostics += problems
    }
    let parts = checker.parts(syntax.nodes)
    return (
      Script(source: source, head: checker.head, parts: parts), checker.diagnostics
    )
  }

  private init(source: SourceText, bells: [String]) {
    self.source = source
    self.bells = bells
  }

  // MARK: - Blocks

  private mutating func parts(_ nodes: [NodeSyntax]) -> [Script.Part] {
    var parts: [Script.Part] = []
    // `[from:"6m"]` alone in a paragraph speaks of the block after it.
    var waiting = LengthCondition.always
    for node in nodes {
      switch node {
      case .section(let section): parts.append(.section(self.section(section)))
      case .paragraph(let inlines):
        let (items, own) = paragraph(inlines)
        let condition = joined(waiting, own)
        waiting = .always
        if items.isEmpty {
          waiting = condition
        } else {
          parts.append(.paragraph(items, condition))
        }
      case .group(let tag, let children):
        if let rounds = count(tag.value, of: tag) {
          parts.append(.rounds(rounds, parts: self.parts(children), waiting, tag.span))
        } else {
          _ = self.parts(children)
        }
        waiting = .always
      }
    }
    return parts
  }

  private mutating func section(_ section: SectionSyntax) -> Script.Section {
    var condition = LengthCondition.always
    for tag in section.tags where !addCondition(tag, to: &condition) {
      diagnostics.append(
        .error(
          "a heading cannot hold `[\(tag.name.value)]`", at: tag.span,
          expected: "`[from:\"…\"]` or `[until:\"…\"]`",
          help: "put it on a line of its own under the heading"))
    }
    return Script.Section(
      title: section.title.value, level: section.level, condition: condition,
      parts: parts(section.children), span: section.title.span)
  }

  // MARK: - Paragraphs

  private mutating func paragraph(
    _ inlines: [InlineSyntax]
  ) -> (items: [Script.Item], condition: LengthCondition) {
    var condition = LengthCondition.always
    var items: [Script.Item] = []
    var run = SentenceRun()
    for inline in inlines {
      switch inline {
      case .text(let text): run.add(text)
      case .placeholder(let placeholder): run.add(placeholder)
      case .tag(let tag):
        if addCondition(tag, to: &condition) { continue }
        items += finish(&run)
        if let item = item(tag) { items.append(item) }
      }
    }
    items += finish(&run)
    return (items, condition)
  }

  private mutating func finish(_ run: inout SentenceRun) -> [Script.Item] {
    defer { run = SentenceRun() }
    return run.sentences().compactMap { sentence in
      guard sentence.value.isSpeakable else {
        // A full stop left alone after a tag means nothing and is no mistake.
        guard !sentence.value.isPunctuation else { return nil }
        diagnostics.append(
          .warning("there is nothing here that a voice can say", at: sentence.span))
        return nil
      }
      return .sentence(sentence.value, sentence.span)
    }
  }

  private mutating func addCondition(
    _ tag: TagSyntax, to condition: inout LengthCondition
  ) -> Bool {
    let name = tag.name.value
    guard !tag.isClosing, name == "from" || name == "until" else { return false }
    guard let length = duration(tag.value, of: tag) else { return true }
    let own =
      name == "from"
      ? LengthCondition(from: length, until: nil) : LengthCondition(from: nil, until: length)
    condition = joined(condition, own)
    if let from = condition.from, let until = condition.until, from >= until {
      diagnostics.append(
        .error("no track is both this long and this short", at: tag.span))
    }
    return true
  }

  private func joined(_ first: LengthCondition, _ second: LengthCondition) -> LengthCondition {
    let from = [first.from, second.from].compactMap { $0 }.max()
    let until = [first.until, second.until].compactMap { $0 }.min()
    return LengthCondition(from: from, until: until)
  }
}
