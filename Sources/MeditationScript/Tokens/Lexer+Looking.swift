/// Questions the lexer can answer from where it stands, without taking a step.
extension Lexer {
  func skipSpaces(_ start: Int, _ end: Int) -> Int {
    bytes[start..<end].firstIndex { !Self.isSpace($0) } ?? end
  }

  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    (bytes[start..<end].lastIndex { !Self.isSpace($0) } ?? start) + 1
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  func isSpace(at index: Int) -> Bool {
    bytes.indices.contains(index) && Self.isSpace(bytes[index])
  }

  func isBlank(at index: Int) -> Bool {
    !bytes.indices.contains(index) || Self.isSpace(bytes[index])
      || bytes[index] == UInt8(ascii: "\n")
  }

  func isWord(at index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let byte = bytes[index]
    return byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter
      || Character(Unicode.Scalar(byte)).isNumber
  }

  func isPunctuation(at index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    return (0x21...0x2F).contains(bytes[index]) || (0x3A...0x40).contains(bytes[index])
      || (0x5B...0x60).contains(bytes[index]) || (0x7B...0x7E).contains(bytes[index])
  }

  static let commentStart = Array("<!--".utf8)
  static let commentEnd = Array("-->".utf8)

  func starts(with text: [UInt8], at index: Int) -> Bool {
    bytes[index...].starts(with: text)
  }

  /// The longest address of a link.
  private static let longestAddress = 2048

  static let noteStart = Array("[^".utf8)

  /// The offset after a footnote's sign such as `[^1]`.
  func noteEnd(from start: Int, _ end: Int) -> Int? {
    let end = min(end, start + 60)
    guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: "]")), close > start + 2,
      bytes[start..<close].allSatisfy({ !Self.isSpace($0) })
    else { return nil }
    return close + 1
  }

  /// The `]` after a link's words, and the offset after all that belongs to it.
  ///
  /// An address may hold brackets in pairs; a link by reference leads to one of `references`.
  func link(
    from start: Int, _ end: Int, in references: Set<String>
  ) -> (close: Int, end: Int)? {
    guard let close = closingBracket(from: start, end) else { return nil }
    if close + 1 < end, bytes[close + 1] == UInt8(ascii: "("),
      let tail = closingAddress(from: close + 1, end)
    {
      return (close, tail + 1)
    }
    guard !references.isEmpty else { return nil }
    func isKnown(_ from: Int, _ to: Int) -> Bool {
      references.contains(
        BlockScanner.folded(String(decoding: bytes[from..<to], as: UTF8.self)))
    }
    if close + 1 < end, bytes[close + 1] == UInt8(ascii: "["),
      let last = closingBracket(from: close + 1, end)
    {
      let isSame = last == close + 2
      if isSame ? isKnown(start + 1, close) : isKnown(close + 2, last) { return (close, last + 1) }
    }
    return isKnown(start + 1, close) ? (close, close + 1) : nil
  }

  /// The `]` that closes a `[`; brackets inside stand in pairs.
  private func closingBracket(from start: Int, _ end: Int) -> Int? {
    var open = 0
    var index = start
    let end = min(end, start + Self.longestWords)
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open += 1
      case UInt8(ascii: "]"):
        open -= 1
        if open == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The `)` that closes an address.
  private func closingAddress(from start: Int, _ end: Int) -> Int? {
    var open = 0
    var quote: UInt8?
    var index = start
    while index < min(end, start + Self.longestAddress) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: "\""), index > start, Self.isSpace(bytes[index - 1]) {
          quote = byte
        }
        if byte == UInt8(ascii: "(") { open += 1 }
        if byte == UInt8(ascii: ")") { open -= 1 }
        if open == 0 { return index }
      }
      index += 1
    }
    return nil
  }

  /// The longest words of a link.
  private static let longestWords = 300
}
