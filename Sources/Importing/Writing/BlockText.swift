internal import MeditationScript

/// One block of a document as a script has it.
enum BlockText {
  typealias Run = ImportedDocument.Run

  static func text(_ block: ImportedDocument.Block, care: MarkdownText.Care) -> String {
    switch block {
    case .table(let rows): comment(rows)
    case .text(let kind, let runs):
      switch kind {
      case .heading(let level):
        String(repeating: "#", count: level) + " "
          + MarkdownText.escaped(runs.plainText.plain.onOneLine, care: care, after: "#")
      case .title, .paragraph: words(runs, care, isVerbatim: false)
      case .item: "- " + words(runs, care, isVerbatim: false, after: " ")
      case .markdown: words(runs, care, isVerbatim: true)
      }
    }
  }

  /// Words with their emphasis; no line of them is empty.
  private static func words(
    _ runs: [Run], _ care: MarkdownText.Care, isVerbatim: Bool, after before: Character? = nil
  ) -> String {
    var text = ""
    for (index, run) in runs.enumerated() {
      guard !run.isMarkup else {
        text += run.text
        continue
      }
      let words = tidied(run.text, verbatim: isVerbatim)
      let escaped = MarkdownText.escaped(
        words, care: care, after: text.last ?? before, isVerbatim: isVerbatim)
      let next = index + 1 < runs.count ? runs[index + 1].text.first : nil
      text += marked(escaped, run, after: text.last, before: next)
    }
    return lines(of: text, isVerbatim: isVerbatim).joined(separator: "\n")
  }

  private static func tidied(_ text: String, verbatim: Bool) -> String {
    guard !verbatim else { return text }
    var tidied = ""
    for character in text.plain {
      let isSpace =
        character.isWhitespace && character != Run.lineBreak && character != "\n"
        && !"\u{A0}\u{202F}".contains(character)
      if isSpace, tidied.last == " " { continue }
      tidied.append(isSpace ? " " : character)
    }
    return tidied
  }

  /// A line that its author ended ends here, too, unless a sentence does so by itself.
  private static func lines(of text: String, isVerbatim: Bool) -> [String] {
    guard !isVerbatim else { return [text] }
    let pieces = text.split(separator: Run.lineBreak).map { piece in
      piece.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
    }.filter { !$0.isEmpty }
    return pieces.enumerated().map { index, piece in
      index + 1 < pieces.count && needsBreak(piece, before: pieces[index + 1])
        ? piece + "\\" : piece
    }
  }

  private static func needsBreak(_ line: String, before next: String) -> Bool {
    // A tag parts sentences by itself.
    guard let last = line.last, let first = next.first, first != "[" else { return false }
    return !"\\.!?…:;,।。".contains(last) && !first.isLowercase
  }

  /// Stars around words that are bold or slanted, where they stand by themselves.
  private static func marked(
    _ text: String, _ run: Run, after: Character?, before: Character?
  ) -> String {
    let sign = run.isBold ? (run.isItalic ? "***" : "**") : run.isItalic ? "*" : ""
    let words = text.trimmed
    let isPlain =
      sign.isEmpty || words.isEmpty || words.contains { "*_\n\u{2028}".contains($0) }
      || "([".contains(words.first ?? " ")
    guard !isPlain, !words.allSatisfy({ !$0.isLetter && !$0.isNumber }) else { return text }
    let lead = text.prefix { $0.isWhitespace }
    let tail = text.reversed().prefix { $0.isWhitespace }.reversed()
    func isFree(_ neighbour: Character?, _ blanks: Bool) -> Bool {
      blanks || neighbour.map { !$0.isLetter && !$0.isNumber && !"*_\\".contains($0) } ?? true
    }
    guard isFree(after, !lead.isEmpty), isFree(before, !tail.isEmpty) else { return text }
    return lead + sign + words + sign + String(tail)
  }

  /// A table cannot be spoken; its words stay to be looked at.
  private static func comment(_ rows: [[[ImportedDocument.Block]]]) -> String {
    let lines = rows.map { row in
      row.map { cell in cell.map { $0.plainText.plain.onOneLine }.joined(separator: " / ") }
        .joined(separator: " | ")
    }
    let words = lines.joined(separator: "\n").replacing("--", with: "–").replacing("->", with: "→")
    return "<!-- A table:\n" + words + "\n-->"
  }
}
