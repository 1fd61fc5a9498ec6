/// Directions in round or pointed brackets, or between signs of emphasis: `(pause)`, `*long pause*`.
extension InlineReader {
  /// The longest direction that is looked for, in characters.
  private static let longestDirection = 120

  /// `(pause 30 sec)`: what is done and not said.
  mutating func direction(
    at open: Int, _ closing: Character, in range: Range<Int>
  ) -> (InlineSyntax, next: Int)? {
    guard let (text, close) = enclosed(from: open, closing, in: range) else { return nil }
    let span = atoms[open].span.joined(with: atoms[close].span)
    let reader = DirectionReader(text)
    switch reader.reading {
    case .none: return nil
    case .unclear: tellUnclear(span)
    case .understood(let direction):
      let isFree = isFree(open, close, in: range)
      let tag = direction.tag(at: span)
      guard direction.act != .breathe, isFree || tag != nil else {
        tellUnclear(span)
        return nil
      }
      // Prose may say so, too: `sit for a while (in silence) and rest`.
      guard isFree || reader.beginsPlainly else { return nil }
      diagnostics.append(.said(of: direction, at: span))
      return (
        tag.map(InlineSyntax.tag) ?? .sentenceEnd(SourceSpan(span.start, span.start)), close + 1
      )
    }
    return nil
  }

  /// Words between signs of emphasis that are a direction.
  mutating func emphasizedDirection(_ text: Spanned<String>) -> InlineSyntax? {
    let (start, end) = (text.span.start, text.span.end)
    guard start > 0, end < source.bytes.count, "*_".utf8.contains(source.bytes[start - 1]),
      "*_".utf8.contains(source.bytes[end]), text.value.count <= Self.longestDirection,
      text.value.first?.isWhitespace == false,
      !text.value.contains(where: { SentenceSplitter.isEnd($0) }),
      case let reader = DirectionReader(text.value), reader.beginsPlainly,
      let direction = reader.direction, let tag = direction.tag(at: text.span)
    else { return nil }
    diagnostics.append(.said(of: direction, at: text.span))
    return .tag(tag)
  }

  /// The characters up to a closing bracket; `nil` if there is anything but characters.
  private func enclosed(
    from open: Int, _ closing: Character, in range: Range<Int>
  ) -> (text: String, close: Int)? {
    var text = ""
    for index in open + 1..<min(range.upperBound, open + Self.longestDirection) {
      guard case .character(let character, _) = atoms[index] else { return nil }
      if character == closing { return text.isEmpty ? nil : (text, index) }
      if character == "(" || character == "<" { return nil }
      text.append(character)
    }
    return nil
  }

  /// Whether a bracket stands between sentences.
  private func isFree(_ open: Int, _ close: Int, in range: Range<Int>) -> Bool {
    var before = open - 1
    while range.contains(before), isBlank(before, in: range), isCharacter(before) { before -= 1 }
    let endsBefore =
      !range.contains(before) || !isCharacter(before)
      || character(before).map { SentenceSplitter.isEnd($0) || "”\"»)".contains($0) } == true
    var after = close + 1
    while range.contains(after), isCharacter(after),
      isBlank(after, in: range) || character(after).map({ ".,;:".contains($0) }) == true
    { after += 1 }
    let beginsAfter =
      !range.contains(after) || !isCharacter(after)
      || character(after).map { !$0.isLowercase } == true
    return endsBefore && beginsAfter
  }

  private func isCharacter(_ index: Int) -> Bool { character(index) != nil }

  private func character(_ index: Int) -> Character? {
    switch atoms[index] {
    case .character(let character, _), .literal(let character, _): character
    case .piece: nil
    }
  }

  private mutating func tellUnclear(_ span: SourceSpan) {
    diagnostics.append(
      .warning(
        .direction, "this looks like something that is done, and is said as it stands", at: span,
        help:
          "what is done stands in square brackets: `[pause]`, `[10s]`, `[bell]`; what nobody hears is "
          + "`<!-- … -->`"))
  }
}
