/// Finds Speech Markdown's constructs in a paragraph.
///
/// Works on characters, since a construct can begin in one piece and end in another. Whatever is no
/// construct stays text: a bracket in prose, a minus, a slash.
struct InlineReader {
  /// One character of the text, or one piece that is not text.
  enum Atom {
    case character(Character, SourceSpan)
    case literal(Character, SourceSpan)
    case piece(InlinePiece)

    var span: SourceSpan {
      switch self {
      case .character(_, let span), .literal(_, let span): span
      case .piece(let piece): piece.span
      }
    }
  }

  /// A look for the end of emphasis, up to an atom.
  struct Search: Hashable {
    let sign: Character
    let count: Int
    let end: Int
  }

  let source: SourceText
  let atoms: [Atom]
  /// The closing bracket of each opening one, by their indices.
  let closings: [Int: Int]
  /// The first atom from which on each sign of emphasis was looked for in vain.
  var searchedInVain: [Search: Int] = [:]
  var diagnostics: [Diagnostic] = []

  /// - Parameter pieces: of one paragraph.
  static func inlines(
    _ pieces: [InlinePiece], in source: SourceText
  ) -> (inlines: [InlineSyntax], diagnostics: [Diagnostic]) {
    var reader = InlineReader(pieces, source)
    let inlines = reader.inlines(reader.atoms.indices, depth: 0)
    return (inlines, reader.diagnostics)
  }

  private init(_ pieces: [InlinePiece], _ source: SourceText) {
    self.source = source
    let hasSigns = pieces.contains { piece in
      if case .text(let text) = piece {
        text.value.utf8.contains(where: Self.isSign)
      } else {
        false
      }
    }
    var atoms: [Atom] = []
    for piece in pieces {
      // Without a sign nothing can begin: the text stays in one piece.
      guard hasSigns else {
        atoms.append(.piece(piece))
        continue
      }
      switch piece {
      case .text(let text):
        var offset = text.span.start
        for character in text.value {
          let end = offset + character.utf8.count
          atoms.append(.character(character, SourceSpan(offset, end)))
          offset = end
        }
      case .literal(let text):
        for character in text.value { atoms.append(.literal(character, text.span)) }
      default: atoms.append(.piece(piece))
      }
    }
    self.atoms = atoms
    closings = Self.closings(in: atoms)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "~"),
      UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "<"):
      true
    default: false
    }
  }

  private static func closings(in atoms: [Atom]) -> [Int: Int] {
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for index in atoms.indices {
      switch atoms[index] {
      case .character("(", _): open.append(index)
      case .character(")", _): if let start = open.popLast() { closings[start] = index }
      default: continue
      }
    }
    return closings
  }

  // MARK: - Reading

  mutating func inlines(_ range: Range<Int>, depth: Int) -> [InlineSyntax] {
    guard depth <= Parser.depthLimit else {
      diagnostics.append(
        .error(
          "this is nested more than \(Parser.depthLimit) deep", at: atoms[range.lowerBound].span))
      return []
    }
    var inlines: [InlineSyntax] = []
    var text = ""
    var span: SourceSpan?
    func flush() {
      if let span, !text.isEmpty { inlines.append(words(Spanned(text, span))) }
      text = ""
      span = nil
    }
    func add(_ more: String, _ place: SourceSpan) {
      // Where something was passed over, places would shift.
      if let span, span.end != place.start { flush() }
      text += more
      span = span?.joined(with: place) ?? place
    }
    var index = range.lowerBound
    while index < range.upperBound {
      switch atoms[index] {
      case .character(let character, let place):
        if let (inline, next) = construct(character, at: index, in: range, depth: depth) {
          flush()
          inlines.append(inline)
          index = next
          continue
        }
        add(String(character), place)
      case .literal(let character, let place):
        // Its backslash would shift every place after it, so it stands by itself.
        flush()
        inlines.append(.text(Spanned(String(character), place)))
      case .piece(let piece):
        flush()
        if let inline = self.inline(piece) { inlines.append(inline) }
      }
      index += 1
    }
    flush()
    return inlines
  }

  private mutating func words(_ text: Spanned<String>) -> InlineSyntax {
    emphasizedDirection(text) ?? .text(text)
  }

  private mutating func inline(_ piece: InlinePiece) -> InlineSyntax? {
    switch piece {
    case .text(let text): return words(text)
    case .literal(let text): return .text(text)
    case .tag(let tag): return .tag(tag)
    case .lineEnd(let span): return .sentenceEnd(SourceSpan(span.start, span.start))
    case .braces(let span):
      if let placeholder = PlaceholderSyntax(source.text(span), at: span) {
        return .placeholder(placeholder)
      }
      diagnostics.append(.placeholderWithoutName(at: span))
    case .nothing(let span): return .text(Spanned(source.text(span), span))
    case .quoted, .slashed:
      diagnostics.append(
        .error(
          "there are no words for this", at: piece.span,
          expected: "round brackets just before it, such as `(Al)[\"aluminum\"]`",
          help: "for square brackets in the text, write `\\[` and `\\]`",
          edit: .escapingBrackets(piece.span, in: source)))
    }
    return nil
  }

  private mutating func construct(
    _ sign: Character, at index: Int, in range: Range<Int>, depth: Int
  ) -> (InlineSyntax, next: Int)? {
    switch sign {
    case "(": modified(at: index, in: range, depth: depth) ?? direction(at: index, ")", in: range)
    case "<": direction(at: index, ">", in: range)
    case "!": audio(at: index, in: range, depth: depth)
    case "#": setting(at: index, in: range)
    case "+", "-", "~": emphasized(sign, at: index, in: range, depth: depth)
    case "/": phonemes(at: index, in: range)
    default: nil
    }
  }

  // MARK: - Round brackets

  private mutating func modified(
    at open: Int, in range: Range<Int>, depth: Int
  ) -> (InlineSyntax, next: Int)? {
    guard let close = closings[open], close < range.upperBound,
      let (modifiers, last) = modifiers(after: close, in: range)
    else { return nil }
    let span = atoms[open].span.joined(with: atoms[last].span)
    let children = inlines(open + 1..<close, depth: depth + 1)
    return (
      .modified(ModifiedSyntax(children: children, modifiers: modifiers, span: span)), last + 1
    )
  }

  /// The modifiers of the words that a bracket closes, and the last atom of them.
  func modifiers(
    after close: Int, in range: Range<Int>
  ) -> (modifiers: [TagSyntax.Argument], last: Int)? {
    let next = close + 1
    guard next < range.upperBound, atoms[next].span.start == atoms[close].span.end else {
      return nil
    }
    switch atoms[next] {
    case .piece(.tag(let tag)) where !tag.isClosing && !Vocabulary.isTag(tag.name.value):
      return ([TagSyntax.Argument(key: tag.name, value: tag.value)] + tag.arguments, next)
    case .piece(.quoted(let words)): return ([.init("sub", words)], next)
    case .piece(.slashed(let phonemes)): return ([.init("ipa", phonemes)], next)
    case .piece(.nothing): return ([], next)
    case .piece(.braces(let span)):
      let inside = SourceSpan(span.start + 1, span.end - 1)
      return ([.init("sub", Spanned(source.text(inside), inside))], next)
    case .character("/", _):
      guard let (phonemes, last) = slashes(from: next, in: range) else { return nil }
      return ([.init("ipa", phonemes)], last)
    default: return nil
    }
  }

  // MARK: - Neighbours

  func isBlank(_ index: Int, in range: Range<Int>) -> Bool {
    guard range.contains(index) else { return true }
    switch atoms[index] {
    case .character(let character, _), .literal(let character, _): return character.isWhitespace
    // What says how the words before it are said closes them like a letter of theirs.
    case .piece(.braces), .piece(.quoted), .piece(.slashed), .piece(.nothing): return false
    case .piece(.tag(let tag)): return !isModifier(tag, at: index, in: range)
    case .piece: return true
    }
  }

  private func isModifier(_ tag: TagSyntax, at index: Int, in range: Range<Int>) -> Bool {
    guard range.contains(index - 1), case .character(")", let before) = atoms[index - 1] else {
      return false
    }
    return before.end == tag.span.start && !tag.isClosing && !Vocabulary.isTag(tag.name.value)
  }

  func isWord(_ index: Int, in range: Range<Int>) -> Bool {
    guard range.contains(index) else { return false }
    switch atoms[index] {
    case .character(let character, _), .literal(let character, _):
      return character.isLetter || character.isNumber
    case .piece(.braces): return true
    case .piece: return false
    }
  }
}

extension TagSyntax.Argument {
  /// A modifier that is written with signs instead of its name.
  init(_ key: String, _ value: Spanned<String>) {
    self.init(key: Spanned(key, value.span), value: value)
  }
}
