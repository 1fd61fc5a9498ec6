/// Paragraphs that are hardly meant to be said: a heading without its sign, a paragraph that is one
/// bracket.
enum LooseHeading {
  private static let longest = 160
  private static let mostWords = 8

  /// - Parameter span: a paragraph's words.
  static func remark(on span: SourceSpan, in source: SourceText) -> Diagnostic? {
    guard span.end - span.start <= longest * 4, mayBe(source.bytes, span) else { return nil }
    let written = source.text(span)
    // The paragraph's last token may be the end of its line.
    let text = written.trimmingSigns(" \t\n\r*_")
    let start = span.start + written.prefix { " \t\n\r*_".contains($0) }.utf8.count
    if isOneBracket(text) {
      return .warning(
        .direction, "a paragraph that is one bracket is hardly meant to be said",
        at: SourceSpan(start, start + text.utf8.count),
        help: "take the brackets away, or make a comment of it: `<!-- … -->`")
    }
    // A line in capitals may have its text on the next line.
    let first = String(text.prefix { !$0.isNewline }).trimmingSigns(" \t*_")
    let title = first.count < text.count && isCapital(first) ? first : text
    let place = SourceSpan(start, start + title.utf8.count)
    let line = source.span(ofLine: source.line(of: start))
    guard isHeading(title, place, source), line.end >= place.end else { return nil }
    let edit = TextEdit(
      SourceSpan(line.start, line.end), "# " + title.trimmingSigns("*_ :"))
    return .warning(
      .notSpeech, "this looks like a heading, and is said", at: place,
      help: "write `\(edit.replacement)`", edit: edit)
  }

  /// A look at the first signs: a bracket, a sign of bold before it, or two capitals.
  private static func mayBe(_ bytes: [UInt8], _ span: SourceSpan) -> Bool {
    guard span.end > span.start else { return false }
    let first = bytes[span.start]
    if first == UInt8(ascii: "(") || first >= 0x80 { return true }
    if span.start > 0, "*_".utf8.contains(bytes[span.start - 1]) { return true }
    return span.end - span.start > 1 && (0x41...0x5A).contains(first)
      && !(0x61...0x7A).contains(bytes[span.start + 1])
  }

  private static func isOneBracket(_ text: String) -> Bool {
    let inside = text.trimmingSigns("*_ ")
    guard inside.first == "(", inside.last == ")", inside.count > 2 else { return false }
    return inside.filter { $0 == "(" }.count == 1 && inside.filter { $0 == ")" }.count == 1
  }

  /// A line in capitals, or one in bold letters, without the end of a sentence.
  private static func isHeading(_ text: String, _ span: SourceSpan, _ source: SourceText) -> Bool {
    guard !text.contains("\n"), let last = text.last, !SentenceSplitter.isEnd(last), last != ",",
      last != ";", !text.contains(where: { "[]{}()<>".contains($0) })
    else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count <= mostWords else { return false }
    return isCapital(text) || isBold(span, source)
  }

  private static func isCapital(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 4 && letters.allSatisfy { !$0.isLowercase }
      && letters.contains(where: \.isUppercase)
  }

  private static func isBold(_ span: SourceSpan, _ source: SourceText) -> Bool {
    let line = source.span(ofLine: source.line(of: span.start))
    guard line.end >= span.end else { return false }
    let before = source.text(SourceSpan(line.start, span.start)).trimmed
    let after = source.text(SourceSpan(span.end, line.end)).trimmed
    return ["**", "__"].contains(after) && before.hasSuffix(after)
      && before.dropLast(2).allSatisfy { $0.isNumber || "-+*.) ".contains($0) }
  }
}
