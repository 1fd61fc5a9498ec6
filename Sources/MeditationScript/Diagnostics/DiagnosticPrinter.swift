/// Shows diagnostics as a compiler does: place, message, the line, a caret under the very text.
package struct DiagnosticPrinter: Sendable {
  private let color: Bool

  /// A printer for a terminal that shows colours, or for anything else.
  package init(color: Bool) {
    self.color = color
  }

  /// Each diagnostic as a few lines, an empty line between two; those that say the same at other
  /// places are counted under the first.
  package func print(_ diagnostics: some Sequence<Diagnostic>, in source: SourceText) -> String {
    // Of what is no text nothing is shown: it would be signs that nobody wrote.
    let isText =
      ForeignFile(source.bytes) == nil && !source.bytes.prefix(Self.beginning).contains(0)
    return diagnostics.grouped().map { print($0, in: source, quotes: isText) }
      .joined(separator: "\n")
  }

  private func print(
    _ group: DiagnosticGroup, in source: SourceText, quotes: Bool
  ) -> String {
    let diagnostic = group.first
    let (line, column) = source.position(of: diagnostic.span.start)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count + 2)
    let place = "\(source.name.printable):\(line):\(column): "
    var lines = [
      paint(place, "1") + label(diagnostic.severity) + paint(diagnostic.message.printable, "1")
        + (diagnostic.rule.map { " [\($0.rawValue)]" } ?? "")
    ]
    if quotes {
      let (text, start) = Self.excerpt(source.line(line), around: diagnostic.span)
      lines += [
        " \(number) | \(text.printable)",
        "\(margin)| " + paint(underline(diagnostic.span, text: text, start: start), "1;32"),
      ]
    }
    if let expected = diagnostic.expected {
      lines.append("\(margin)= expected \(expected.printable)")
    }
    if let help = diagnostic.help {
      lines.append("\(margin)= help: \(help.printable)")
    }
    if let rest = group.rest(in: source) { lines.append("\(margin)= \(rest)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Bytes in which a file that is no text has a zero.
  private static let beginning = 256

  /// The widest piece of a line that is shown, and how much of it may stand before the caret.
  private static let widest = 120
  private static let before = 40

  /// A line as it is; of a very long one, the piece around `span`.
  private static func excerpt(
    _ line: (text: String, start: Int), around span: SourceSpan
  ) -> (text: String, start: Int) {
    guard line.text.utf8.count > widest else { return line }
    let place = line.text.utf8.index(
      line.text.startIndex, offsetBy: min(max(0, span.start - line.start), line.text.utf8.count))
    let back = line.text[..<place].suffix(before)
    let ahead = line.text[place...].prefix(widest - before)
    return (String(back + ahead), line.start + line.text[..<back.startIndex].utf8.count)
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "1;35"
      case .suggestion: "1;36"
      }
    return paint(severity.rawValue + ": ", code)
  }

  /// Spaces as wide as what stands before, then carets as wide as what is meant.
  private func underline(_ span: SourceSpan, text: String, start: Int) -> String {
    let bytes = Array(text.utf8)
    let from = min(max(0, span.start - start), bytes.count)
    let to = min(max(from, span.end - start), bytes.count)
    let before = String(decoding: bytes[..<from], as: UTF8.self).printable
    let meant = String(decoding: bytes[from..<to], as: UTF8.self).printable
    let carets = max(1, meant.displayWidth)
    return before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.displayWidth) }
      .joined() + String(repeating: "^", count: carets)
  }

  private func paint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
