internal import MeditationScript

/// Reads text without any marks but its author's own, and Markdown.
enum PlainTextReader {
  /// Keys that people write above a script, without the lines that would make a head of them.
  private static let keys = ["title", "language"]

  /// - Parameter isMarkdown: whether signs at the beginnings of lines are meant as Markdown has them.
  static func document(_ text: String, isMarkdown: Bool) -> ImportedDocument {
    var document = ImportedDocument()
    var lines = text.plain.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
    lines = Array(lines.drop(while: \.isEmpty))
    if let end = fence(of: lines, sign: "---") {
      document.head = lines[...end].joined(separator: "\n") + "\n\n"
      lines = Array(lines[(end + 1)...])
    } else if let end = fence(of: lines, sign: "+++") {
      let known = head(Array(lines[1..<end]), separator: "=").known
      (document.title, document.language) = (known["title"], known["language"])
      document.guesses.append("of its head, the title and the language are kept")
      lines = Array(lines[(end + 1)...])
    }
    var paragraphs = lines.split(whereSeparator: \.isEmpty).map(Array.init)
    if let first = paragraphs.first, case (let known, let isWhole) = head(first, separator: ":"),
      isWhole
    {
      (document.title, document.language) = (known["title"], known["language"])
      paragraphs.removeFirst()
    }
    for lines in paragraphs {
      let text = lines.joined(separator: "\n")
      let tag = ExportedText.tag(text)
      if let tag { document.understood.append("`\(text)` is `\(tag)`") }
      document.blocks.append(
        .text(
          isMarkdown ? .markdown : .paragraph,
          [ImportedDocument.Run(text: tag ?? text, isMarkup: tag != nil)]))
    }
    return document
  }

  /// The line that ends what the first one begins.
  private static func fence(of lines: [String], sign: String) -> Int? {
    guard lines.first == sign else { return nil }
    return lines.dropFirst().firstIndex(of: sign)
  }

  /// `Title: Evening` and the like, and whether there is nothing else.
  private static func head(
    _ lines: [String], separator: Character
  ) -> (known: [String: String], isWhole: Bool) {
    var known: [String: String] = [:]
    var isWhole = true
    for line in lines {
      let place = line.firstIndex(of: separator) ?? line.endIndex
      let key = line[..<place].trimmed.lowercased()
      let value = String(line[place...].dropFirst()).trimmed.filter { $0 != "\"" }
      if keys.contains(key), !value.isEmpty {
        known[key] = value
      } else {
        isWhole = false
      }
    }
    return (known, isWhole)
  }
}
