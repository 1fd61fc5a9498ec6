/// `{name}` or `{name|default}`.
public struct PlaceholderSyntax: Hashable, Sendable {
  /// Letters, digits, `-` and `_`; at least one.
  public let name: String
  /// The text after the bar; `nil` without a bar.
  public let fallback: String?
  /// Braces included.
  public let span: SourceSpan
}

extension PlaceholderSyntax {
  /// - Parameter text: braces included.
  init?(_ text: String, at span: SourceSpan) {
    let inside = text.dropFirst().dropLast()
    let bar = inside.firstIndex(of: "|")
    let name = String(inside[..<(bar ?? inside.endIndex)]).trimmed
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard !name.isEmpty, isName else { return nil }
    self.name = name
    self.span = span
    fallback = bar.map { String(inside[inside.index(after: $0)...]).trimmed }
  }
}

extension PlaceholderSyntax {
  /// Another name in the place of its own; `nil` for a blank whose place is another's, such as that of
  /// a phrase it stands in.
  func renamed(_ name: String, in source: SourceText) -> TextEdit? {
    guard span.end <= source.bytes.count else { return nil }
    let written = Spanned(source.text(span), span)
    let word = written.value.dropFirst().drop(while: \.isWhitespace).prefix(self.name.count)
    guard written.value.hasPrefix("{"), word == self.name else { return nil }
    return written.part(word).map { TextEdit($0.span, name) }
  }
}

extension Diagnostic {
  static func placeholderWithoutName(at span: SourceSpan) -> Diagnostic {
    let edit = TextEdit.escaping("{", at: span.start)
    return .error(
      "this placeholder has no proper name", at: span, expected: "`{name}` or `{name|default}`",
      help: "for a brace in the text, write `\(edit.replacement)`", edit: edit)
  }
}
