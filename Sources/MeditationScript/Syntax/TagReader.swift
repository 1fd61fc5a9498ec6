/// Reads what stands between the brackets of a tag.
struct TagReader {
  private let source: SourceText
  private let span: SourceSpan
  private var offset: Int
  private let end: Int
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ source: SourceText, _ span: SourceSpan) {
    self.source = source
    self.span = span
    offset = span.start + 1
    end = span.end - 1
  }

  /// - Parameter span: the tag, brackets included.
  /// - Returns: `nil` if there is not even a name; the reason is among the diagnostics.
  static func read(
    _ span: SourceSpan, in source: SourceText
  ) -> (tag: TagSyntax?, diagnostics: [Diagnostic]) {
    var reader = TagReader(source, span)
    let tag = reader.read()
    return (tag, reader.diagnostics)
  }

  private mutating func read() -> TagSyntax? {
    skipSpaces()
    let isClosing = take("/")
    skipSpaces()
    guard let name = name() else {
      diagnostics.append(
        .error(
          "this tag has no name", at: span, expected: "a tag such as `[pause]` or `[5s]`",
          help: "for square brackets in the text, write `\\[` and `\\]`",
          edit: .escapingBrackets(span, in: source)))
      return nil
    }
    let value = optionalValue(of: name)
    var arguments: [TagSyntax.Argument] = []
    skipSpaces()
    while take(";") {
      skipSpaces()
      guard offset < end else { break }
      guard let key = word() else { break }
      arguments.append(TagSyntax.Argument(key: key, value: optionalValue(of: key)))
      skipSpaces()
    }
    if offset < end {
      let rest = source.text(SourceSpan(offset, end)).trimmed
      let isValue = value == nil && arguments.isEmpty && DurationText.duration(rest) != nil
      let edit = isValue ? TextEdit(span, "[\(name.value):\"\(rest)\"]") : nil
      diagnostics.append(
        .error(
          "this part of the tag cannot be read", at: SourceSpan(offset, end),
          expected: "`;` before another setting, or `]`", help: edit?.question, edit: edit))
    }
    return TagSyntax(
      name: name, isClosing: isClosing, value: value, arguments: arguments, span: span)
  }

  private mutating func optionalValue(of name: Spanned<String>) -> Spanned<String>? {
    skipSpaces()
    guard take(":") else { return nil }
    skipSpaces()
    let value =
      switch peek {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted()
      default: bare()
      }
    if value == nil {
      diagnostics.append(
        .error(
          "`\(name.value)` has a colon but no value", at: name.span,
          expected: "a value in quotes, such as `\(name.value):\"5s\"`"))
    }
    return value
  }

  private mutating func quoted() -> Spanned<String>? {
    let sign = source.bytes[offset]
    let start = offset + 1
    guard let close = source.bytes[start..<end].firstIndex(of: sign) else {
      let edit = TextEdit.inserting(String(decoding: [sign], as: UTF8.self), at: end)
      diagnostics.append(
        .error(
          "these quotes are never closed", at: SourceSpan(offset, end),
          expected: "`\(edit.replacement)` before the end of the tag", edit: edit))
      offset = end
      return Spanned(source.text(SourceSpan(start, end)), SourceSpan(start, end))
    }
    offset = close + 1
    return Spanned(source.text(SourceSpan(start, close)), SourceSpan(start, close))
  }

  private mutating func bare() -> Spanned<String>? {
    let start = offset
    while offset < end, peek != UInt8(ascii: ";") { offset += 1 }
    let written = source.text(SourceSpan(start, offset)).trimmed
    guard !written.isEmpty else { return nil }
    // A word processor's quotes are quotes.
    var value = written.drop(while: Self.curly.contains)
    let first = start + written.utf8.count - value.utf8.count
    while let last = value.last, Self.curly.contains(last) { value.removeLast() }
    return Spanned(String(value), SourceSpan(first, first + value.utf8.count))
  }

  private static let curly: Set<Character> = ["“", "”", "„", "‘", "’", "«", "»"]

  /// A word, or a length of time with a space in it: `10 seconds`.
  private mutating func name() -> Spanned<String>? {
    guard let first = word() else { return nil }
    let before = offset
    skipSpaces()
    guard first.value.allSatisfy(\.isNumber), let unit = word(),
      DurationText.duration(first.value + unit.value) != nil
    else {
      offset = before
      return first
    }
    return Spanned(first.value + unit.value, SourceSpan(first.span.start, unit.span.end))
  }

  /// A name or a bare duration: everything up to a space, colon or semicolon.
  private mutating func word() -> Spanned<String>? {
    let start = offset
    while let byte = peek, !Lexer.isSpace(byte), byte != UInt8(ascii: ":"),
      byte != UInt8(ascii: ";")
    {
      offset += 1
    }
    guard offset > start else { return nil }
    return Spanned(source.text(SourceSpan(start, offset)), SourceSpan(start, offset))
  }

  private var peek: UInt8? { offset < end ? source.bytes[offset] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpaces() {
    while let byte = peek, Lexer.isSpace(byte) { offset += 1 }
  }
}
