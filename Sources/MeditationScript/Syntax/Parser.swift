/// Builds the tree of a script from its tokens.
///
/// Like the lexer it never fails: a tag that closes nothing, or a group left open, is reported once
/// and the rest is read as if it had been right.
struct Parser {
  private let source: SourceText
  private let tokens: [Token]
  private var index = 0
  private var depth = 0
  private var diagnostics: [Diagnostic] = []

  /// Tags that hold what follows, up to `[/name]`.
  private static let groups: Set<String> = ["repeat", "if"]

  /// Groups and sections inside each other.
  static let depthLimit = 32

  private init(_ source: SourceText, _ tokens: [Token]) {
    self.source = source
    // A comment says nothing, and must not cut a sentence in two.
    self.tokens = tokens.filter { $0.kind != .comment && $0.kind != .markup }
  }

  static func syntax(
    of source: SourceText, tokens: [Token]
  ) -> (syntax: ScriptSyntax, diagnostics: [Diagnostic]) {
    var parser = Parser(source, tokens)
    var head: SourceSpan?
    if let first = parser.tokens.first, first.kind == .head {
      head = first.span
      parser.index = 1
    }
    let nodes = parser.nodes(inGroup: nil, below: 0)
    return (ScriptSyntax(head: head, nodes: nodes), parser.diagnostics)
  }

  // MARK: - Blocks

  /// Everything up to the end, the tag that closes `group`, or a heading not below `level`.
  private mutating func nodes(inGroup group: TagSyntax?, below level: Int) -> [NodeSyntax] {
    var nodes: [NodeSyntax] = []
    var line: [InlinePiece] = []
    func finish() {
      defer { line = [] }
      guard line.contains(where: \.isContent) else { return }
      let (inlines, problems) = InlineReader.inlines(line, in: source)
      diagnostics += problems
      nodes.append(.paragraph(inlines))
    }
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .gap, .item:
        finish()
        index += 1
      case .heading:
        finish()
        if token.span.end - token.span.start <= level { return nodes }
        if let group {
          diagnostics.append(
            .error(
              "a section cannot begin inside `[\(group.name.value)]`", at: token.span,
              help: "close it with `[/\(group.name.value)]` before the heading"))
          _ = heading()
        } else {
          nodes.append(section())
        }
      case .tag:
        switch readTag() {
        case .piece(let piece): line.append(piece)
        case .opening(let tag):
          finish()
          nodes.append(self.group(tag))
        case .closing(let tag):
          finish()
          if let group, tag.name.value == group.name.value { return nodes }
          reportStrayClosing(tag, in: group)
        case nil: continue
        }
      default:
        if let piece = piece() { line.append(piece) }
      }
    }
    finish()
    if let group {
      diagnostics.append(
        .error(
          "this `[\(group.name.value)]` is never closed", at: group.span,
          expected: "`[/\(group.name.value)]` after what it holds"))
    }
    return nodes
  }

  /// What stands in square brackets.
  private enum Bracket {
    case piece(InlinePiece)
    /// Of a group.
    case opening(TagSyntax)
    case closing(TagSyntax)
  }

  /// The next token, which is a tag; `nil` if there is not even a name in it.
  private mutating func readTag() -> Bracket? {
    let span = tokens[index].span
    index += 1
    if let piece = InlinePiece(brackets: span, in: source) { return .piece(piece) }
    let (tag, problems) = TagReader.read(span, in: source)
    diagnostics += problems
    guard let tag else { return nil }
    if tag.isClosing { return .closing(tag) }
    return Self.groups.contains(tag.name.value) ? .opening(tag) : .piece(.tag(tag))
  }

  private mutating func section() -> NodeSyntax {
    let (level, title, tags) = heading()
    return nested(at: title.span) { parser in
      .section(
        SectionSyntax(
          level: level, title: title, tags: tags,
          children: parser.nodes(inGroup: nil, below: level)))
    }
  }

  /// The heading line alone.
  private mutating func heading() -> (level: Int, title: Spanned<String>, tags: [TagSyntax]) {
    let sign = tokens[index].span
    index += 1
    var title = ""
    var span: SourceSpan?
    var tags: [TagSyntax] = []
    while index < tokens.count, tokens[index].kind != .newline, tokens[index].kind != .gap {
      let token = tokens[index]
      index += 1
      if token.kind == .tag {
        let (tag, problems) = TagReader.read(token.span, in: source)
        diagnostics += problems
        if let tag { tags.append(tag) }
      } else {
        title +=
          token.kind == .escape
          ? String(source.text(token.span).dropFirst())
          : source.text(token.span)
        span = span?.joined(with: token.span) ?? token.span
      }
    }
    // `## Title ##` may close as it opened.
    let name = String(title.trimmed.reversed().drop { $0 == "#" }.reversed()).trimmed
    if name.isEmpty {
      diagnostics.append(
        .error("this section has no title", at: sign, expected: "`# Title`"))
    }
    return (sign.end - sign.start, Spanned(name, span ?? sign), tags)
  }

  private mutating func group(_ tag: TagSyntax) -> NodeSyntax {
    nested(at: tag.span) { parser in
      .group(tag: tag, children: parser.nodes(inGroup: tag, below: 0))
    }
  }

  private mutating func nested(
    at span: SourceSpan, _ body: (inout Parser) -> NodeSyntax
  ) -> NodeSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      diagnostics.append(
        .error("this is nested more than \(Self.depthLimit) deep", at: span))
      index = tokens.count
      return .paragraph([])
    }
    return body(&self)
  }

  private mutating func reportStrayClosing(_ tag: TagSyntax, in group: TagSyntax?) {
    let name = tag.name.value
    let help =
      group.map { "`[\($0.name.value)]` is still open here" }
      ?? "only `[repeat]` and `[if]` are closed this way"
    diagnostics.append(.error("`[/\(name)]` closes nothing", at: tag.span, help: help))
  }

  // MARK: - Inside a paragraph

  /// The next token of a paragraph.
  private mutating func piece() -> InlinePiece? {
    let span = tokens[index].span
    let kind = tokens[index].kind
    index += 1
    switch kind {
    case .newline: return .text(Spanned(" ", span))
    case .escape: return .literal(Spanned(String(source.text(span).dropFirst()), span))
    case .placeholder: return .braces(span)
    case .head: return nil
    default: return .text(Spanned(source.text(span), span))
    }
  }
}

extension InlinePiece {
  fileprivate var isContent: Bool {
    if case .text(let text) = self { return !text.value.trimmed.isEmpty }
    return true
  }
}
