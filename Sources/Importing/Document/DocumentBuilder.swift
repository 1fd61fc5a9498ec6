internal import MeditationScript

/// Puts a document together from what a reader meets on its way through a file.
struct DocumentBuilder {
  typealias Block = ImportedDocument.Block
  typealias Run = ImportedDocument.Run

  private(set) var document = ImportedDocument()
  /// Blocks of what is open: the document's, then those of cells and boxes inside of each other.
  private var levels: [[Block]] = [[]]
  /// Paragraphs that are open around a box that stands in them.
  private var paused: [(runs: [Run], kind: ImportedDocument.TextKind)] = []
  private var tables: [[[[Block]]]] = []
  private var runs: [Run] = []
  /// What the open paragraph is.
  var kind = ImportedDocument.TextKind.paragraph
  /// Bytes of text so far.
  private var size = 0
  private var languages: [String: Int] = [:]

  /// More is in no script.
  static let sizeLimit = 2 << 20

  // MARK: - Words

  mutating func add(_ text: String, bold: Bool = false, italic: Bool = false) throws(ImportError) {
    guard !text.isEmpty else { return }
    size += text.utf8.count
    guard size <= Self.sizeLimit else { throw .tooMuchText }
    if let last = runs.last, last.isBold == bold, last.isItalic == italic {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, isBold: bold, isItalic: italic))
    }
  }

  /// A line that ends where its author ended it.
  mutating func breakLine() throws(ImportError) { try add(String(Run.lineBreak)) }

  /// Something else stands here: the words around it are words of their own.
  mutating func leaveOut(_ what: ImportedDocument.Omission, count: Int = 1) {
    guard count > 0 else { return }
    document.omissions[what, default: 0] += count
  }

  /// - Parameter letters: as many as are marked as of this language.
  mutating func count(language: String, letters: Int) {
    languages[language, default: 0] += letters
  }

  mutating func guess(_ what: String) { document.guesses.append(what) }

  mutating func setTitle(_ title: String) {
    let title = title.onOneLine
    if !title.isEmpty { document.title = title }
  }

  // MARK: - Blocks

  /// Whether the open paragraph has no words yet.
  var isAtStart: Bool { runs.plainText.allSatisfy(\.isWhitespace) }

  mutating func endParagraph() {
    defer {
      runs = []
      kind = .paragraph
    }
    let block = Block.text(kind, runs)
    if !block.isBlank { add(block) }
  }

  mutating func add(_ block: Block) { levels[levels.count - 1].append(block) }

  /// A box of text that stands in the middle of a paragraph; it comes before that paragraph.
  mutating func beginBox() {
    paused.append((runs, kind))
    runs = []
    kind = .paragraph
  }

  mutating func endBox() {
    endParagraph()
    guard let outer = paused.popLast() else { return }
    (runs, kind) = outer
  }

  mutating func beginTable() {
    endParagraph()
    tables.append([])
  }

  mutating func beginRow() {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].append([])
  }

  mutating func beginCell() {
    endParagraph()
    levels.append([])
  }

  mutating func endCell() {
    endParagraph()
    guard levels.count > 1, let cell = levels.popLast() else { return }
    guard let table = tables.indices.last, let row = tables[table].indices.last else {
      levels[levels.count - 1] += cell
      return
    }
    tables[table][row].append(cell)
  }

  /// Ends a cell, for a reader that makes its tables itself.
  mutating func takeCell() -> [Block] {
    endParagraph()
    return levels.count > 1 ? levels.removeLast() : []
  }

  mutating func endTable() {
    endParagraph()
    guard let rows = tables.popLast() else { return }
    let block = Block.table(rows)
    if !block.isBlank { add(block) }
  }

  /// Everything, whatever was left open.
  mutating func finished() -> ImportedDocument {
    while !paused.isEmpty { endBox() }
    while levels.count > 1 { endCell() }
    while !tables.isEmpty { endTable() }
    endParagraph()
    var document = document
    document.blocks = levels[0]
    document.language = languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return document
  }
}
