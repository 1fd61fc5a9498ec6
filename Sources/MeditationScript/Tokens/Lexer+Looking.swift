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

  /// A line of at least three of one sign and nothing else.
  func isRule(
    _ start: Int, _ end: Int, of sign: Unicode.Scalar, exactly: Int? = nil
  ) -> Bool {
    guard start < end else { return false }
    let line = bytes[start..<trimmedEnd(start, end)]
    guard line.allSatisfy({ $0 == UInt8(ascii: sign) }) else { return false }
    return exactly.map { line.count == $0 } ?? (line.count >= 3)
  }

  /// The end of `- `, `* `, `+ ` or `12. ` at the beginning of a line.
  func listMarker(_ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let bullets = "-*+".utf8
    if bullets.contains(bytes[start]), isSpace(at: start + 1) { return start + 1 }
    let digits = bytes[start..<end].prefix { (0x30...0x39).contains($0) }.count
    let dot = start + digits
    guard (1...9).contains(digits), dot < end, ".)".utf8.contains(bytes[dot]),
      isSpace(at: dot + 1)
    else { return nil }
    return dot + 1
  }

  /// The longest address of a link.
  private static let longestAddress = 2048

  /// The `]` and the `)` of `[words](address)`; an address may hold brackets in pairs.
  func link(from start: Int, _ end: Int) -> (close: Int, tail: Int)? {
    guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < end, bytes[close + 1] == UInt8(ascii: "(")
    else { return nil }
    var open = 0
    for index in close + 1..<min(end, close + Self.longestAddress) {
      if bytes[index] == UInt8(ascii: "(") { open += 1 }
      if bytes[index] == UInt8(ascii: ")") { open -= 1 }
      if open == 0 { return (close, index) }
    }
    return nil
  }
}
