internal import MeditationScript

/// Finds what a document does not say of itself: its title, the headings that only look like headings,
/// the tables that only part a page.
struct DocumentShape {
  private(set) var document: ImportedDocument
  private(set) var title: String?
  private(set) var guesses: [String] = []
  /// Whether a text has something that is done instead of said.
  private let isDirection: (String) -> Bool

  /// Longer lines are sentences; in characters.
  private static let longestHeading = 60

  init(_ document: ImportedDocument, isDirection: @escaping (String) -> Bool) {
    self.document = document
    self.isDirection = isDirection
    openTables()
    dropRules()
    findTitle()
    findTimes()
    findHeadings()
  }

  // MARK: - Tables

  /// A table with most of the words, or with one cell a row, is how somebody laid out a page.
  private mutating func openTables() {
    let all = document.blocks.reduce(0) { $0 + $1.plainText.count }
    var blocks: [ImportedDocument.Block] = []
    for block in document.blocks {
      guard case .table(let rows) = block else {
        blocks.append(block)
        continue
      }
      let isLayout = rows.allSatisfy { $0.count <= 1 } || block.plainText.count * 2 > all
      guard isLayout else {
        blocks.append(block)
        continue
      }
      let cells = Self.withoutNames(rows).joined().joined()
      guesses.append("a table is read as paragraphs, cell by cell")
      for cell in cells {
        if case .table(let inner) = cell {
          blocks += inner.joined().joined()
        } else {
          blocks.append(cell)
        }
      }
    }
    document.blocks = blocks
  }

  /// Without a first row that names the columns of a table of times.
  private static func withoutNames(
    _ rows: [[[ImportedDocument.Block]]]
  ) -> ArraySlice<[[ImportedDocument.Block]]> {
    func isTime(_ row: [[ImportedDocument.Block]]) -> Bool {
      let first = row.first?.map(\.plainText).joined(separator: " ") ?? ""
      return ClockTime.seconds(first.trimmed) != nil
    }
    guard rows.count > 2, !isTime(rows[0]), rows.dropFirst().allSatisfy(isTime) else {
      return rows[...]
    }
    return rows.dropFirst()
  }

  /// Paragraphs that begin with the times at which they are said.
  private mutating func findTimes() {
    let isPlain = document.blocks.allSatisfy { $0.kind == .paragraph || $0.kind == .item }
    guard isPlain, document.length == nil, document.head == nil else { return }
    let lines = document.blocks.map { $0.plainText.plain.replacing("\u{2028}", with: "\n") }
    guard let timed = StampedText.document(lines.joined(separator: "\n\n")) else { return }
    document.blocks = timed.blocks
    document.length = timed.length
    guesses += timed.guesses
  }

  /// Lines of signs that part a page.
  private mutating func dropRules() {
    document.blocks.removeAll { block in
      guard case .text(let kind, _) = block, kind != .markdown else { return false }
      let signs = block.plainText.filter { !$0.isWhitespace }
      return signs.count >= 3 && signs.allSatisfy { "-–—_*=~#•·".contains($0) }
    }
  }

  // MARK: - The title

  private mutating func findTitle() {
    if let place = document.blocks.firstIndex(where: { $0.kind == .title }) {
      title = document.blocks.remove(at: place).plainText.plain.onOneLine
      for index in document.blocks.indices where document.blocks[index].kind == .title {
        if case .text(_, let runs) = document.blocks[index] {
          document.blocks[index] = .text(.heading(1), runs)
        }
      }
      return
    }
    if let first = document.blocks.first, case .heading(let level)? = first.kind,
      !document.blocks.dropFirst().contains(where: { $0.isHeading(atMost: level) }),
      document.blocks.count > 1
    {
      title = first.plainText.plain.onOneLine
      document.blocks.removeFirst()
      guesses.append("the title is the first heading: \(title ?? "")")
      return
    }
    if let own = document.title?.plain.onOneLine, Self.isProper(own) {
      title = own
      return
    }
    guard let first = document.blocks.first, document.blocks.count > 1,
      first.kind == .paragraph || first.kind == .markdown, isShortLine(first),
      document.length == nil, !first.plainText.hasPrefix("#")
    else { return }
    title = first.plainText.plain.onOneLine.filter { !"*_".contains($0) }
    document.blocks.removeFirst()
    guesses.append("the title is the first line: \(title ?? "")")
  }

  /// Not what a word processor writes by itself.
  private static func isProper(_ title: String) -> Bool {
    let small = title.lowercased()
    let isName = [".doc", ".docx", ".odt", ".rtf", ".txt"].contains { small.hasSuffix($0) }
    return !title.isEmpty && title.count <= 120 && !isName && !small.hasPrefix("microsoft word")
      && !["untitled", "document", "document1", "dokument1"].contains(small)
  }

  // MARK: - Headings

  private mutating func findHeadings() {
    guard !document.blocks.contains(where: { $0.isHeading(atMost: 6) }) else { return }
    for index in document.blocks.indices.dropLast() {
      let block = document.blocks[index]
      guard case .text(let kind, let runs) = block, kind == .paragraph || kind == .markdown,
        isShortLine(block), isBold(runs) || Self.isInCapitals(block.plainText)
      else { continue }
      let words = block.plainText.plain.onOneLine.filter { !"*_".contains($0) }
      let name = words.trimmed.hasSuffix(":") ? String(words.trimmed.dropLast()) : words
      document.blocks[index] = .text(.heading(1), [ImportedDocument.Run(text: name)])
      guesses.append("a section begins at “\(name)”")
    }
  }

  /// A line by itself that is no sentence and no direction.
  private func isShortLine(_ block: ImportedDocument.Block) -> Bool {
    let text = block.plainText.trimmed
    guard let last = text.last(where: { !"*_".contains($0) }), text.count <= Self.longestHeading,
      text.contains(where: \.isLetter), !text.contains(where: \.isNewline),
      !".,;!?…।。)]".contains(last), !"([{-–—".contains(text.first ?? " ")
    else { return false }
    return !isDirection(BlockText.text(block, care: .lenient))
  }

  private func isBold(_ runs: [ImportedDocument.Run]) -> Bool {
    let words = runs.filter { $0.text.contains { !$0.isWhitespace } }
    if words.allSatisfy(\.isBold) { return !words.isEmpty }
    let text = words.plainText.trimmed
    return words.count == 1 && text.hasPrefix("**") && text.hasSuffix("**") && text.count > 4
  }

  /// At least four letters, all of them large; a name before a colon is who speaks.
  private static func isInCapitals(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 4 && letters.allSatisfy(\.isUppercase) && text.trimmed.last != ":"
  }
}

extension ImportedDocument.Block {
  fileprivate var kind: ImportedDocument.TextKind? {
    if case .text(let kind, _) = self { kind } else { nil }
  }

  fileprivate func isHeading(atMost level: Int) -> Bool {
    if case .heading(let own)? = kind { return own <= level }
    // A paragraph of Markdown may be one.
    guard kind == .markdown else { return false }
    let signs = plainText.prefix { $0 == "#" }.count
    return (1...level).contains(signs) && plainText.dropFirst(signs).first == " "
  }
}
