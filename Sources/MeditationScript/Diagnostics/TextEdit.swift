/// One replacement at one place, which puts a mistake right.
public struct TextEdit: Hashable, Sendable {
  /// The bytes that are replaced; empty where something is missing.
  public let span: SourceSpan
  /// The text that belongs there.
  public let replacement: String

  public init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }

  /// The text with the replacement in it; the same text if the place does not lie in it.
  public func applied(to source: SourceText) -> SourceText {
    guard span.end <= source.bytes.count else { return source }
    var bytes = source.bytes
    bytes.replaceSubrange(span.start..<span.end, with: replacement.utf8)
    return SourceText(name: source.name, bytes: bytes, folder: source.folder)
  }

  /// The help that a misspelt word gets: `did you mean …?`.
  var question: String { Suggestion.question(replacement) }
}

extension TextEdit {
  /// Something that is missing at an offset.
  static func inserting(_ text: String, at offset: Int) -> TextEdit {
    TextEdit(SourceSpan(offset, offset), text)
  }

  /// A backslash before a sign, which makes it text.
  static func escaping(_ sign: String, at offset: Int) -> TextEdit {
    TextEdit(SourceSpan(offset, offset + sign.utf8.count), "\\" + sign)
  }

  /// Backslashes before a tag's brackets, which make it text.
  ///
  /// - Returns: `nil` if there are no brackets at `span`, or what is between them would mean something
  ///   else without them.
  static func escapingBrackets(_ span: SourceSpan, in source: SourceText) -> TextEdit? {
    guard span.end <= source.bytes.count, span.end - span.start >= 2 else { return nil }
    let text = source.text(span)
    let inside = text.dropFirst().dropLast()
    guard text.hasPrefix("["), text.hasSuffix("]"), !inside.contains(where: "\\[]{}<*_`".contains)
    else { return nil }
    return TextEdit(span, "\\[" + inside + "\\]")
  }
}
