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
    guard let name = word() else {
      diagnostics.append(
        .error(
          "this tag has no name", at: span, expected: "a tag such as `[pause]` or `[5s]`",
          help: "for square brackets in the text, write `\\[` and `\\]`"))
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
      diagnostics.append(
        .error(
          "this part of the tag cannot be read", at: SourceSpan(offset, end),
          expected: "`;` before another setting, or `]`"))
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
      diagnostics.append(
        .error(
          "these quotes are never closed", at: SourceSpan(offset, end),
          expected: "`\(String(decoding: [sign], as: UTF8.self))` before the end of the tag"))
      offset = end
      return Spanned(source.text(SourceSpan(start, end)), SourceSpan(start, end))
    }
    offset = close + 1
    return Spanned(source.text(SourceSpan(start, close)), SourceSpan(start, close))
  }

  private mutating func bare() -> Spanned<String>? {
    let start = offset
    while offset < end, peek != UInt8(ascii: ";") { offset += 1 }
    var stop = offset
    while stop > start, Lexer.isSpace(source.bytes[stop - 1]) { stop -= 1 }
    guard stop > start else { return nil }
    return Spanned(source.text(SourceSpan(start, stop)), SourceSpan(start, stop))
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
