/// The signs by which blocks begin.
extension BlockScanner {
  func isBlank(_ start: Int, _ end: Int) -> Bool {
    bytes[min(start, end)..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    let range = start..<end
    guard let first = bytes[range].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
      let last = bytes[range].lastIndex(where: { $0 != 0x20 && $0 != 0x09 })
    else { return start..<start }
    return first..<last + 1
  }

  /// `## Title ##`: its level, and the words between its signs.
  func hashes(_ first: Int, _ end: Int) -> (level: Int, words: Range<Int>)? {
    let level = bytes[first..<end].prefix { $0 == UInt8(ascii: "#") }.count
    let after = first + level
    guard (1...6).contains(level), after == end || bytes[after] == 0x20 || bytes[after] == 0x09
    else { return nil }
    var words = trimmed(after, end)
    let closing = bytes[words].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let before = words.upperBound - closing
    if closing > 0, before == words.lowerBound || [0x20, 0x09].contains(bytes[before - 1]) {
      words = trimmed(words.lowerBound, before)
    }
    return (level, words)
  }

  /// Three or more backticks or tildes, and perhaps a word after them.
  func fence(_ first: Int, _ end: Int) -> (sign: UInt8, count: Int)? {
    let sign = bytes[first]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let count = bytes[first..<end].prefix { $0 == sign }.count
    guard count >= 3,
      sign == UInt8(ascii: "~") || !bytes[first + count..<end].contains(sign)
    else { return nil }
    return (sign, count)
  }

  /// Three or more of `-`, `*` or `_`, also with spaces between them; or dashes of any kind, as a word
  /// processor makes them of `---`.
  func isRule(_ first: Int, _ end: Int) -> Bool {
    let line = bytes[trimmed(first, end)]
    if let sign = line.first, "-*_".utf8.contains(sign) {
      var count = 0
      for byte in line {
        if byte == sign { count += 1 } else if byte != 0x20 && byte != 0x09 { break }
        if count == 3 { break }
      }
      if count == 3, line.allSatisfy({ $0 == sign || $0 == 0x20 || $0 == 0x09 }) { return true }
    }
    guard line.count >= 3, line.count <= 300, line.contains(where: { $0 >= 0x80 }) else {
      return false
    }
    let dashes = String(decoding: line, as: UTF8.self).filter { $0 != " " }
    return dashes.count >= 2 && dashes.allSatisfy { "-–—―─━═⁓∗＊·•".contains($0) }
  }

  /// `====` is 1, `----` is 2; anything else is `nil`.
  func underline(_ first: Int, _ end: Int) -> Int? {
    let line = bytes[trimmed(first, end)]
    guard let sign = line.first, "=-".utf8.contains(sign), line.allSatisfy({ $0 == sign }) else {
      return nil
    }
    return sign == UInt8(ascii: "=") ? 1 : 2
  }

  func endsSentence(_ words: Range<Int>) -> Bool {
    let text = text(words.lowerBound, words.upperBound).trimmed
    guard let last = text.last(where: { !"\"'”’“»)]*_".contains($0) }) else { return false }
    return SentenceSplitter.isEnd(last) || ",;".contains(last)
  }

  /// The end of a bullet or a number before an item.
  ///
  /// - Parameter interrupts: whether a paragraph is open: then only `1.` begins a list, and nothing
  ///   that is empty.
  func marker(_ first: Int, _ end: Int, interrupts: Bool) -> Int? {
    func isSpace(_ index: Int) -> Bool {
      index >= end || bytes[index] == 0x20 || bytes[index] == 0x09
    }
    if "-*+".utf8.contains(bytes[first]), isSpace(first + 1) {
      return interrupts && isBlank(first + 1, end) ? nil : first + 1
    }
    // What word processors put before an item.
    if bytes[first] >= 0x80,
      let bullet = Self.bullets.first(where: { bytes[first..<end].starts(with: $0) }),
      isSpace(first + bullet.count), !isBlank(first + bullet.count, end)
    {
      return first + bullet.count
    }
    let digits = bytes[first..<end].prefix { (0x30...0x39).contains($0) }.count
    let dot = first + digits
    guard (1...9).contains(digits), dot < end, ".)".utf8.contains(bytes[dot]), isSpace(dot + 1)
    else { return nil }
    if interrupts, isBlank(dot + 1, end) || text(first, dot) != "1" { return nil }
    return dot + 1
  }

  private static let bullets = ["•", "◦", "▪", "‣", "●", "○", "■", "·", "\u{F0B7}"].map {
    Array($0.utf8)
  }

  // MARK: - Tables

  /// The number of cells of a table's second line, such as `|---|:--:|`; `nil` for any other line.
  func tableCells(_ words: Range<Int>) -> Int? {
    let line = bytes[trimmed(words.lowerBound, words.upperBound)]
    guard line.contains(UInt8(ascii: "-")),
      line.allSatisfy({ "|-: \t".utf8.contains($0) }), line.contains(UInt8(ascii: "|"))
    else { return nil }
    var cells = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) == true { cells.removeLast() }
    let isWhole = cells.allSatisfy { cell in
      let inside = cell.filter { $0 != 0x20 && $0 != 0x09 }
      let dashes = inside.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
      return !dashes.isEmpty
    }
    return isWhole && !cells.isEmpty ? cells.count : nil
  }

  /// The number of cells of a row.
  func cells(_ words: Range<Int>) -> Int {
    let row = trimmed(words.lowerBound, words.upperBound)
    var bars = 0
    for index in row where bytes[index] == UInt8(ascii: "|") {
      let isEscaped = index > row.lowerBound && bytes[index - 1] == UInt8(ascii: "\\")
      let isOuter = index == row.lowerBound || index == row.upperBound - 1
      if !isEscaped, !isOuter { bars += 1 }
    }
    return bars + 1
  }

  // MARK: - HTML

  /// What ends a stretch of text for a browser that begins here.
  func closingOfHidden(_ first: Int, _ end: Int) -> String? {
    guard bytes[first] == UInt8(ascii: "<"), first + 1 < end else { return nil }
    if bytes[first + 1] == UInt8(ascii: "?") { return "?>" }
    if bytes[first + 1] == UInt8(ascii: "!"), first + 2 < end {
      if bytes[first..<end].starts(with: "<![CDATA[".utf8) { return "]]>" }
      return (0x41...0x5A).contains(bytes[first + 2] & 0xDF) ? ">" : nil
    }
    let start = text(first, min(end, first + 8)).lowercased()
    for name in ["script", "style"] where start.hasPrefix("<" + name) { return "</\(name)>" }
    return nil
  }

  /// Whether an element begins or ends here that holds blocks.
  func beginsHTMLBlock(_ first: Int, _ end: Int) -> Bool {
    guard bytes[first] == UInt8(ascii: "<") else { return false }
    let isClosing = first + 1 < end && bytes[first + 1] == UInt8(ascii: "/")
    let start = first + (isClosing ? 2 : 1)
    let name = bytes[min(start, end)..<end].prefix {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
    }
    guard !name.isEmpty, name.count <= 10 else { return false }
    return HTMLTag.Kind(name: String(decoding: name, as: UTF8.self).lowercased()).isBlock
  }
}
