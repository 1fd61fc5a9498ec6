/// Builds the tree of a script from its tokens.
///
/// Like the lexer it never fails: a tag that closes nothing, or a group left open, is reported once
/// and the rest is read as if it had been right.
struct Parser {
  let source: SourceText
  let tokens: [Token]
  var index = 0
  private var depth = 0
  /// Whether a tag at the very end would close the group that is open there.
  private var canCloseAtEnd: Bool
  var diagnostics: [Diagnostic] = []

  /// Tags that hold what follows, up to `[/name]`.
  private static let groups: Set<String> = ["repeat", "if"]

  /// Groups and sections inside each other.
  static let depthLimit = 32

  private init(_ source: SourceText, _ tokens: [Token]) {
    self.source = source
    // A comment says nothing, and must not cut a sentence in two.
    self.tokens = tokens.filter { $0.kind != .comment && $0.kind != .markup }
    // Not in what is itself never closed.
    canCloseAtEnd = tokens.last?.span.end == source.bytes.count
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
    let nodes = parser.nodes(inGroup: nil, below: 0).nodes
    let span = SourceSpan(0, source.bytes.count)
    return (
      ScriptSyntax(head: head, language: nil, nodes: nodes, span: span), parser.diagnostics
    )
  }

  // MARK: - Blocks

  /// Everything up to the end, the tag that closes `group`, or a heading not below `level`.
  ///
  /// - Returns: the blocks, and the tag that closed the group.
  private mutating func nodes(
    inGroup group: TagSyntax?, below level: Int
  ) -> (nodes: [NodeSyntax], closing: TagSyntax?) {
    var nodes: [NodeSyntax] = []
    var line: [InlinePiece] = []
    func finish() {
      defer { line = [] }
      // The end of a heading's line is not the paragraph's.
      let pieces = Array(line.drop { !$0.isContent })
      guard let first = pieces.first, let last = pieces.last else { return }
      let (inlines, problems) = InlineReader.inlines(pieces, in: source)
      diagnostics += problems
      let span = first.span.joined(with: last.span)
      if inlines.contains(where: \.isSaid), let remark = LooseHeading.remark(on: span, in: source) {
        diagnostics.append(remark)
      }
      nodes.append(.paragraph(ParagraphSyntax(inlines: inlines, span: span)))
    }
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .gap, .item:
        finish()
        index += 1
      case .heading:
        finish()
        if token.level <= level { return (nodes, nil) }
        if let group {
          diagnostics.append(
            .error(
              "a section cannot begin inside `[\(group.name.value)]`", at: token.span,
              help: "close it with `[/\(group.name.value)]` before the heading"))
          _ = heading()
        } else if let section = section() {
          nodes.append(.section(section))
        }
      case .direction:
        finish()
        if let piece = direction() {
          line.append(piece)
          finish()
        }
      case .tag:
        switch readTag() {
        case .piece(let piece): line.append(piece)
        case .opening(let tag):
          finish()
          if let group = self.group(tag) { nodes.append(.group(group)) }
        case .closing(let tag):
          finish()
          if let group, tag.name.value == group.name.value { return (nodes, tag) }
          reportStrayClosing(tag, in: group)
        case nil: continue
        }
      default:
        if let piece = piece() { line.append(piece) }
      }
    }
    finish()
    if let group {
      let closing = "[/\(group.name.value)]"
      diagnostics.append(
        .error(
          "this `[\(group.name.value)]` is never closed", at: group.span,
          expected: "`\(closing)` after what it holds",
          edit: canCloseAtEnd ? self.closing(closing) : nil))
      // A group around this one can be closed only after it.
      canCloseAtEnd = false
    }
    return (nodes, nil)
  }

  /// A closing tag on a line of its own at the end of the text.
  private func closing(_ tag: String) -> TextEdit {
    let isOnNewLine = source.bytes.last == UInt8(ascii: "\n")
    return .inserting((isOnNewLine ? "" : "\n") + tag + "\n", at: source.bytes.count)
  }

  /// Anything in square brackets.
  private enum Bracket {
    case piece(InlinePiece)
    /// The tag before what a group holds.
    case opening(TagSyntax)
    case closing(TagSyntax)
  }

  /// The next token, which is a direction by itself on its line; `nil` for one that nothing here does.
  private mutating func direction() -> InlinePiece? {
    let token = tokens[index]
    index += 1
    guard let direction = token.direction else { return nil }
    diagnostics.append(.said(of: direction, at: token.span))
    return direction.tag(at: token.span).map(InlinePiece.tag)
  }

  /// The next token, which is a tag; `nil` if there is nothing in it that is a tag here.
  private mutating func readTag() -> Bracket? {
    let span = tokens[index].span
    index += 1
    if let piece = InlinePiece(brackets: span, in: source) { return .piece(piece) }
    let (tag, problems) = PaperTag.read(span, in: source)
    diagnostics += problems
    guard let tag else { return nil }
    if tag.isClosing { return .closing(tag) }
    return Self.groups.contains(tag.name.value) ? .opening(tag) : .piece(.tag(tag))
  }

  private mutating func section() -> SectionSyntax? {
    let start = tokens[index].span.start
    let (level, title, tags) = heading()
    return nested(at: title.span) { parser in
      let children = parser.nodes(inGroup: nil, below: level).nodes
      return SectionSyntax(
        level: level, title: title, tags: tags, children: children,
        span: SourceSpan(start, parser.next))
    }
  }

  /// Where the next token begins, or the text ends.
  private var next: Int {
    index < tokens.count ? tokens[index].span.start : source.bytes.count
  }

  /// The heading line alone.
  private mutating func heading() -> (level: Int, title: Spanned<String>, tags: [TagSyntax]) {
    let sign = tokens[index].span
    let level = tokens[index].level
    index += 1
    var title = ""
    var span: SourceSpan?
    var tags: [TagSyntax] = []
    while index < tokens.count, tokens[index].kind != .newline, tokens[index].kind != .gap {
      let token = tokens[index]
      index += 1
      if token.kind == .tag {
        let (tag, problems) = PaperTag.read(token.span, in: source)
        diagnostics += problems
        if let tag { tags.append(tag) }
      } else {
        title += words(of: token)
        span = span?.joined(with: token.span) ?? token.span
      }
    }
    let name = title.onOneLine
    if name.isEmpty {
      diagnostics.append(
        .error("this section has no title", at: sign, expected: "`# Title`"))
    }
    return (level, Spanned(name, span ?? sign), tags)
  }

  /// What a token says.
  func words(of token: Token) -> String {
    let text = source.text(token.span)
    return switch token.kind {
    case .escape: String(text.dropFirst())
    case .entity: HTMLEntity.text(String(text.dropFirst().dropLast())) ?? text
    case .lineEnd: " "
    case .rest: ""
    default: text
    }
  }

  private mutating func group(_ tag: TagSyntax) -> GroupSyntax? {
    nested(at: tag.span) { parser in
      let (children, closing) = parser.nodes(inGroup: tag, below: 0)
      let end = closing?.span.end ?? parser.source.bytes.count
      return GroupSyntax(
        tag: tag, children: children, closing: closing, span: SourceSpan(tag.span.start, end))
    }
  }

  /// One level deeper; `nil` for what is nested too deep, after which nothing more is read.
  private mutating func nested<Block>(
    at span: SourceSpan, _ body: (inout Parser) -> Block
  ) -> Block? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      diagnostics.append(
        .error("this is nested more than \(Self.depthLimit) deep", at: span))
      index = tokens.count
      canCloseAtEnd = false
      return nil
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
}

extension InlineSyntax {
  /// Whether there are words in it.
  fileprivate var isSaid: Bool {
    switch self {
    case .text(let text): text.value.contains { $0.isLetter || $0.isNumber }
    case .modified: true
    default: false
    }
  }
}

extension InlinePiece {
  fileprivate var isContent: Bool {
    if case .text(let text) = self { return !text.value.trimmed.isEmpty }
    return true
  }
}
