/// Shows diagnostics as a compiler does: place, message, the line, a caret under the very text.
package struct DiagnosticPrinter: Sendable {
  private let color: Bool

  package init(color: Bool) {
    self.color = color
  }

  package func print(_ diagnostics: some Sequence<Diagnostic>, in source: SourceText) -> String {
    diagnostics.map { print($0, in: source) }.joined(separator: "\n")
  }

  func print(_ diagnostic: Diagnostic, in source: SourceText) -> String {
    let (line, column) = source.position(of: diagnostic.span.start)
    let (text, start) = source.line(line)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count + 2)
    let place = "\(source.name.printable):\(line):\(column): "
    var lines = [
      paint(place, "1") + label(diagnostic.severity) + paint(diagnostic.message.printable, "1"),
      " \(number) | \(text.printable)",
      "\(margin)| " + paint(underline(diagnostic.span, text: text, start: start), "1;32"),
    ]
    if let expected = diagnostic.expected {
      lines.append("\(margin)= expected \(expected.printable)")
    }
    if let help = diagnostic.help {
      lines.append("\(margin)= help: \(help.printable)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    paint(severity.rawValue + ": ", severity == .error ? "1;31" : "1;35")
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
