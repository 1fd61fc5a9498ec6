/// Finds the blocks of a text, line by line, as CommonMark does: quotes, lists, headings of both
/// kinds, fences, tables, reference links.
///
/// What has a meaning only for the eye is read for its words: a fence and its language are nothing and
/// what is in it is text; words that are set in by four spaces are words. Time linear in the text.
struct BlockScanner {
  let bytes: [UInt8]
  var lines: [BlockLine] = []
  /// The labels of reference links that the text defines, folded.
  var references: Set<String> = []
  var diagnostics: [Diagnostic] = []
  private var comments: CommentPlaces
  var containers: [Container] = []
  var leaf = Leaf.none
  /// Whether the paragraph is set in by four spaces, and ends where a line is not.
  var isSetIn = false
  /// How many of the containers are footnotes.
  var notes = 0

  /// Quotes and lists inside each other; deeper ones are text.
  private static let mostContainers = 100

  /// What holds blocks.
  enum Container {
    case quote
    /// An item, whose further lines are set in by so many columns.
    case item(indent: Int)
    /// A footnote.
    case note
  }

  /// The block that the next line may go on with.
  enum Leaf {
    case none
    /// A paragraph from a line on, by its index.
    case paragraph(first: Int)
    case fence(sign: UInt8, count: Int)
    /// Text for a browser, which ends with a line that holds this.
    case hidden(until: String)
    case table
  }

  static func scan(_ bytes: [UInt8], from start: Int) -> BlockScanner {
    var scanner = BlockScanner(bytes: bytes, comments: CommentPlaces(bytes, from: start))
    var offset = start
    while offset < bytes.count {
      let feed = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      let end = feed > offset && bytes[feed - 1] == 0x0D ? feed - 1 : feed
      let next = min(feed + 1, bytes.count)
      scanner.lines.append(
        BlockLine(role: .gap, start: offset, content: offset..<end, next: next))
      scanner.read(offset, end)
      offset = next
    }
    scanner.tellUnclosed()
    scanner.closeLeaf()
    return scanner
  }

  private init(bytes: [UInt8], comments: CommentPlaces) {
    self.bytes = bytes
    self.comments = comments
  }

  var line: Int { lines.count - 1 }

  /// Words that are hidden up to the end are hardly meant to be.
  private mutating func tellUnclosed() {
    guard case .hidden(let closing) = leaf,
      let first = lines.lastIndex(where: { $0.role != .hidden }).map({ $0 + 1 })
        ?? lines.indices.first,
      first < lines.count
    else { return }
    diagnostics.append(
      .warning(
        .notSpeech, "nothing is said from here on: this is never closed",
        at: span(lines[first].content), help: "close it with `\(closing)`"))
  }

  mutating func set(_ role: BlockLine.Role, _ content: Range<Int>) {
    lines[line].role = notes > 0 && role != .gap ? .hidden : role
    lines[line].content = content
  }

  // MARK: - Lines

  private mutating func read(_ start: Int, _ end: Int) {
    if let comment = comments.comment(at: start), comment.lowerBound < start {
      return readEnd(of: comment, start, end)
    }
    var cursor = LineCursor(bytes, start, end)
    let matched = matchContainers(&cursor)
    if matched == containers.count, goesOn(&cursor) { return }
    var isOpen = matched == containers.count
    var started = false
    while true {
      let first = cursor.first
      if let comment = comments.comment(at: first), comment.lowerBound == first,
        isBlank(comment.upperBound, end)
      {
        // A comment says nothing, and does not cut a paragraph in two.
        if !isOpen, !started, !isParagraph { close(to: matched) }
        return set(.comment, first..<end)
      }
      if cursor.isBlank {
        close(to: started ? containers.count : matched)
        closeLeaf()
        return set(.gap, first..<end)
      }
      if let words = readPaper(first, end, closing: started ? nil : matched) {
        guard words < end else { return }
        cursor.skip(to: words)
        started = true
        isOpen = true
        continue
      }
      // Deep inside of a paragraph nothing begins.
      if cursor.indent >= 4, isParagraph, !started { break }
      if containers.count >= Self.mostContainers { break }
      if cursor.sign == UInt8(ascii: ">") {
        if !started { close(to: matched) }
        closeLeaf()
        skipQuote(&cursor)
        containers.append(.quote)
        started = true
        isOpen = true
        continue
      }
      if isOpen, !started, readUnderline(first, end) { return }
      let interrupts = isOpen && !started && isParagraph
      if beginLeaf(first, end, interrupts: interrupts, closing: started ? nil : matched) { return }
      if let marker = marker(first, end, interrupts: interrupts) {
        if !started { close(to: matched) }
        closeLeaf()
        let indent = cursor.indent
        cursor.skip(columns: indent)
        cursor.skip(to: marker)
        let space = cursor.indent
        let own = space > 4 || cursor.isBlank ? 1 : space
        containers.append(.item(indent: indent + marker - first + own))
        cursor.skip(columns: own)
        started = true
        isOpen = true
        if cursor.isBlank { return set(.gap, marker..<end) }
        continue
      }
      break
    }
    readWords(&cursor, isOpen: isOpen, started: started, matched: matched)
  }

  /// The rest of a line that begins inside of a comment.
  private mutating func readEnd(of comment: Range<Int>, _ start: Int, _ end: Int) {
    let after = comment.upperBound
    guard after < end, !isBlank(after, end) else { return set(.comment, start..<end) }
    if isParagraph { return set(.continuation, start..<end) }
    leaf = .paragraph(first: line)
    set(.paragraph(isItem: false), start..<end)
  }

  /// The containers that hold this line, too; the cursor is taken past their signs.
  private mutating func matchContainers(_ cursor: inout LineCursor) -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard cursor.indent <= 3, cursor.sign == UInt8(ascii: ">") else { return index }
        skipQuote(&cursor)
      case .item(let indent):
        guard cursor.isBlank || cursor.indent >= indent else { return index }
        cursor.skip(columns: indent)
      case .note:
        guard cursor.isBlank || cursor.indent >= 4 else { return index }
        cursor.skip(columns: 4)
      }
    }
    return containers.count
  }

  private func skipQuote(_ cursor: inout LineCursor) {
    cursor.skip(columns: cursor.indent)
    cursor.skip(to: cursor.offset + 1)
    cursor.skip(columns: 1)
  }

  /// Whether the line belongs to a fence or to what is hidden.
  private mutating func goesOn(_ cursor: inout LineCursor) -> Bool {
    let first = cursor.first
    switch leaf {
    case .fence(let sign, let count):
      let signs = bytes[first..<cursor.end].prefix { $0 == sign }.count
      if cursor.indent <= 3, signs >= count, isBlank(first + signs, cursor.end) {
        leaf = .none
        set(.gap, first..<cursor.end)
      } else if cursor.isBlank {
        set(.gap, first..<cursor.end)
      } else {
        readFenced(first, cursor.end)
      }
      return true
    case .hidden(let closing):
      set(.hidden, first..<cursor.end)
      if text(first, cursor.end).lowercased().contains(closing) { leaf = .none }
      return true
    default: return false
    }
  }

  /// A line with words in it inside of a fence.
  private mutating func readFenced(_ first: Int, _ end: Int) {
    if case .direction(let direction)? = PaperLine(bytes, trimmed(first, end)), direction.isLine {
      return set(.direction(direction), trimmed(first, end))
    }
    let isFirst = line == 0 || !lines[line - 1].isText
    set(isFirst ? .paragraph(isItem: false) : .continuation, first..<end)
  }

  /// A line with words in it that begins no other block.
  private mutating func readWords(
    _ cursor: inout LineCursor, isOpen: Bool, started: Bool, matched: Int
  ) {
    let words = cursor.first..<cursor.end
    let endsSetIn = isSetIn && isOpen && cursor.indent < 4
    if !started, isParagraph, !endsSetIn, !(isOpen && beginsNote(words)) {
      // A paragraph goes on, also where the signs of what holds it are left out.
      if isOpen, let cells = tableCells(words) {
        beginTable(cells, words)
      } else {
        set(.continuation, words)
      }
      return
    }
    if !started, isOpen, case .table = leaf { return set(.row, words) }
    if !started { close(to: matched) }
    closeLeaf()
    isSetIn = cursor.indent >= 4
    if beginsNote(words) {
      diagnostics.append(
        .warning(
          .notSpeech, "a footnote is not said", at: span(words),
          help: "write what is to be said into the text"))
      containers.append(.note)
      notes += 1
    }
    leaf = .paragraph(first: line)
    let isItem =
      started && containers.last.map { if case .item = $0 { true } else { false } } == true
    set(.paragraph(isItem: isItem), words)
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(range.lowerBound, range.upperBound) }
}

extension BlockLine {
  /// Whether it holds words of a paragraph.
  var isText: Bool {
    switch role {
    case .paragraph, .continuation, .comment: true
    default: false
    }
  }

  var isParagraphStart: Bool {
    if case .paragraph = role { true } else { false }
  }
}

extension [BlockLine] {
  /// The index after the last line of the paragraph that begins with a line.
  func endOfParagraph(_ first: Int) -> Int {
    var end = first + 1
    while end < count, self[end].isContinuation || self[end].role == .comment { end += 1 }
    return end
  }
}
