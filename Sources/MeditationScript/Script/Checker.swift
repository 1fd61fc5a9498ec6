/// Gives the syntax its meaning, and reports everything that has none.
struct Checker {
  let source: SourceText
  let repertoire: Repertoire
  /// The scripts that include each other down to this one.
  let path: [String]
  var head = Head()
  var diagnostics: [Diagnostic] = []
  /// Every script of which this one has borrowed, and those they have borrowed of.
  var included: [SourceText] = []
  /// The delivery that the last `#[…]` asked for.
  var setting = Delivery.plain
  /// Whether the head was read without a mistake; what a broken one lacks is not said again.
  private(set) var isHeadWhole = true
  /// What its words tell of their language, and whether some were in letters that cannot be read.
  var guess = LanguageGuess()
  var isUnreadable = false
  private(set) var hasHead = false

  static func check(
    _ syntax: ScriptSyntax, of source: SourceText, with repertoire: Repertoire,
    path: [String] = []
  ) -> (script: Script, diagnostics: [Diagnostic]) {
    var checker = Checker(source: source, repertoire: repertoire, path: path)
    checker.hasHead = syntax.head != nil || syntax.language != nil
    if let span = syntax.head {
      let (head, problems) = HeadReader.read(span, in: source)
      checker.head = head
      checker.isHeadWhole = !problems.hasErrors
      checker.diagnostics += problems
    } else if let language = syntax.language {
      checker.head.language = language.value
      checker.head.languageSpan = language.span
    }
    if checker.head.languageSpan == nil { checker.head.language = repertoire.language }
    checker.checkLanguage()
    checker.checkWishes()
    checker.readPhrases()
    let parts = checker.parts(syntax.nodes)
    if path.isEmpty {
      checker.remarkOnLanguage(at: SourceSpan(syntax.head?.end ?? 0, syntax.head?.end ?? 0))
    }
    return (
      Script(
        source: source, head: checker.head, parts: parts, included: checker.included),
      checker.diagnostics
    )
  }

  private init(source: SourceText, repertoire: Repertoire, path: [String]) {
    self.source = source
    self.repertoire = repertoire
    self.path = path
  }

  // MARK: - Blocks

  private mutating func parts(_ nodes: [NodeSyntax]) -> [Script.Part] {
    var parts: [Script.Part] = []
    // `[from:"6m"]` alone in a paragraph speaks of the block after it.
    var waiting = Condition.always
    var place: SourceSpan?
    for node in nodes {
      let before = waiting
      waiting = .always
      switch node {
      case .section(let section): parts.append(.section(self.section(section, before)))
      case .paragraph(let paragraph) where paragraph.inlines.contains(where: \.isInclude):
        if let part = borrowed(paragraph.inlines, before) { parts.append(part) }
      case .paragraph(let written):
        let paragraph = paragraph(written.inlines)
        let condition = before.and(paragraph.condition)
        if paragraph.items.isEmpty {
          waiting = condition
          place = paragraph.placeOfCondition ?? place
        } else {
          parts.append(.paragraph(paragraph.items, condition))
        }
      case .group(let group) where group.tag.name.value == "if":
        let condition = before.and(option(group.tag))
        parts.append(.group(self.parts(group.children), condition))
      case .group(let group):
        let tag = group.tag
        allow([], in: tag)
        if let rounds = count(tag.value, of: tag) {
          parts.append(.rounds(rounds, parts: self.parts(group.children), before, tag.span))
        } else {
          _ = self.parts(group.children)
        }
      }
    }
    if waiting != .always, let place {
      diagnostics.append(
        .warning(
          .buriedCondition, "this decides about nothing: no block of its section or group follows",
          at: place, help: "for a section, put it at the end of the heading: `# Title [from:\"…\"]`"
        ))
    }
    return parts
  }

  /// - Parameter outer: what stands alone before it.
  private mutating func section(_ section: SectionSyntax, _ outer: Condition) -> Script.Section {
    var condition = outer
    for tag in section.tags where !addCondition(tag, to: &condition) {
      diagnostics.append(
        .error(
          "a heading cannot hold `[\(tag.name.value)]`", at: tag.span,
          expected: "`[from:\"…\"]`, `[until:\"…\"]` or `[if:\"…\"]`",
          help: "put it on a line of its own under the heading"))
    }
    return Script.Section(
      title: Template(section.title.value, at: section.title.span), level: section.level,
      condition: condition,
      parts: parts(section.children), span: section.title.span)
  }

  // MARK: - Conditions

  /// Reads `[from]`, `[until]` and, on a heading, `[if]`; false for any other tag.
  mutating func addCondition(_ tag: TagSyntax, to condition: inout Condition) -> Bool {
    guard !tag.isClosing else { return false }
    var own = Condition.always
    switch tag.name.value {
    case "from":
      allow([], in: tag)
      own.from = duration(tag.value, of: tag)
    case "until":
      allow([], in: tag)
      own.until = duration(tag.value, of: tag)
    case "if": own = option(tag)
    default: return false
    }
    condition = condition.and(own)
    if let from = condition.from, let until = condition.until, from >= until {
      diagnostics.append(.error("no track is both this long and this short", at: tag.span))
    }
    if !condition.with.isDisjoint(with: condition.without) {
      diagnostics.append(.error("this option cannot be both chosen and not", at: tag.span))
    }
    return true
  }

  /// `[if:"what-if"]` or `[if:"not what-if"]`.
  private mutating func option(_ tag: TagSyntax) -> Condition {
    allow([], in: tag)
    guard let value = tag.value else {
      diagnostics.append(
        .error("`[if]` needs an option", at: tag.span, expected: "`[if:\"what-if\"]`"))
      return .always
    }
    let isNegated = value.value.hasPrefix("not ")
    let word = isNegated ? value.value.dropFirst(4).trimmedPart : value.value[...]
    let name = String(word)
    let known = head.options.map(\.name)
    if !known.contains(name), isHeadWhole {
      let edit = value.part(word).flatMap { Suggestion.edit($0, among: known) }
      diagnostics.append(
        .error(
          "the script has no option `\(name)`", at: value.span,
          help: edit?.question ?? "name it in the head: `options: { \(name): what it does }`",
          edit: edit))
    }
    return isNegated ? Condition(without: [name]) : Condition(with: [name])
  }
}
