/// `{name}` or `{name|default}`.
package struct PlaceholderSyntax: Hashable, Sendable {
  package let name: String
  package let fallback: String?
  package let span: SourceSpan
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

extension Diagnostic {
  static func placeholderWithoutName(at span: SourceSpan) -> Diagnostic {
    .error(
      "this placeholder has no proper name", at: span, expected: "`{name}` or `{name|default}`",
      help: "for a brace in the text, write `\\{`")
  }
}
