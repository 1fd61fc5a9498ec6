/// Blocks that hold words: paragraphs, headings, fences, tables, and how they begin and end.
extension BlockScanner {
  var isParagraph: Bool { if case .paragraph = leaf { true } else { false } }

  /// A heading, a fence, a rule, or what is for a browser alone.
  ///
  /// - Returns: whether one begins here.
  mutating func beginLeaf(
    _ first: Int, _ end: Int, interrupts: Bool, closing matched: Int?
  ) -> Bool {
    func open(_ leaf: Leaf = .none) {
      if let matched { close(to: matched) }
      closeLeaf()
      self.leaf = leaf
    }
    if let heading = hashes(first, end) {
      open()
      set(.heading(level: heading.level), heading.words)
      return true
    }
    if let (sign, count) = fence(first, end) {
      open(.fence(sign: sign, count: count))
      set(.gap, first..<end)
      return true
    }
    if isRule(first, end) {
      open()
      set(.gap, first..<end)
      return true
    }
    if let closing = closingOfHidden(first, end) {
      open(text(first, end).lowercased().contains(closing) ? .none : .hidden(until: closing))
      set(.hidden, first..<end)
      return true
    }
    if beginsHTMLBlock(first, end), interrupts {
      open()
      leaf = .paragraph(first: line)
      set(.paragraph(isItem: false), first..<end)
      return true
    }
    return false
  }

  /// A line of `=` or `-` that makes a heading of the paragraph before it.
  mutating func readUnderline(_ first: Int, _ end: Int) -> Bool {
    guard !isSetIn, case .paragraph(let start) = leaf, let level = underline(first, end) else {
      return false
    }
    let title = definitions(from: start, to: line)
    guard title < line else { return false }
    // A sentence that is ruled off is a sentence: no title ends in a full stop.
    if level == 2, endsSentence(lines[line - 1].content) { return false }
    lines[title].role = .heading(level: level)
    for index in title + 1..<max(title + 1, line) where lines[index].role == .continuation {
      lines[index].role = .headingContinuation
    }
    leaf = .none
    set(.gap, first..<end)
    return true
  }

  mutating func beginTable(_ cells: Int, _ words: Range<Int>) {
    let head = lines[line - 1]
    guard head.role == .continuation || head.isParagraphStart, self.cells(head.content) == cells
    else { return set(.continuation, words) }
    diagnostics.append(
      .warning(
        .notSpeech, "a table is read cell by cell, without its head", at: span(head.content),
        help: "write what is to be said as sentences, and times as `[pause:\"…\"]`"))
    lines[line - 1].role = .hidden
    set(.gap, words)
    leaf = .table
  }

  mutating func close(to count: Int) {
    guard count < containers.count else { return }
    closeLeaf()
    for case .note in containers[count...] { notes -= 1 }
    containers.removeSubrange(count...)
  }

  mutating func closeLeaf() {
    if case .paragraph(let first) = leaf {
      let end = lines.endOfParagraph(first)
      markVerses(definitions(from: first, to: end), end)
    }
    leaf = .none
    isSetIn = false
  }

  /// Takes the definitions of reference links out of the beginning of a paragraph.
  ///
  /// - Returns: the index of the first line that is none.
  mutating func definitions(from first: Int, to end: Int) -> Int {
    var index = first
    while index < end, let (label, count) = definition(lines[index..<end]) {
      references.insert(label)
      for place in index..<index + count { lines[place].role = .gap }
      index += count
    }
    if index > first, index < end { lines[index].role = .paragraph(isItem: false) }
    return index
  }

  /// A footnote begins: `[^1]: …`.
  func beginsNote(_ words: Range<Int>) -> Bool {
    guard bytes[words].starts(with: "[^".utf8),
      let close = bytes[words.prefix(64)].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < words.upperBound
    else { return false }
    return bytes[close + 1] == UInt8(ascii: ":") && close > words.lowerBound + 2
  }
}
