/// Cuts Rich Text Format into groups, control words and bytes of text.
///
/// Source: Microsoft, Rich Text Format (RTF) Specification 1.9.1, "Conventions of an RTF reader".
struct RTFScanner {
  enum Token {
    case open
    case close
    /// A control word with its number, if it has one.
    case word(String, Int?)
    /// A backslash and a sign.
    case sign(UInt8)
    /// `\'hh`, or a plain character.
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var offset = 0

  private static let longestWord = 32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Returns: `nil` at the end.
  mutating func next() -> Token? {
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "{"): return .open
      case UInt8(ascii: "}"): return .close
      case 0x0D, 0x0A, 0: continue
      case UInt8(ascii: "\\"): if let token = control() { return token }
      default: return .byte(byte)
      }
    }
    return nil
  }

  private mutating func control() -> Token? {
    guard offset < bytes.count else { return nil }
    guard Self.isLetter(bytes[offset]) else {
      let sign = bytes[offset]
      offset += 1
      guard sign == UInt8(ascii: "'") else {
        // A line's end after a backslash ends a paragraph.
        return sign == 0x0A || sign == 0x0D ? .word("par", nil) : .sign(sign)
      }
      let digits = String(decoding: bytes[offset..<min(offset + 2, bytes.count)], as: UTF8.self)
      guard let value = UInt8(digits, radix: 16) else { return nil }
      offset += 2
      return .byte(value)
    }
    let start = offset
    while offset < bytes.count, offset - start < Self.longestWord, Self.isLetter(bytes[offset]) {
      offset += 1
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    let number = self.number()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    if word == "bin" {
      // Bytes that are anything.
      offset = min(bytes.count, offset + max(0, number ?? 0))
      return nil
    }
    return .word(word, number)
  }

  private mutating func number() -> Int? {
    let start = offset
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    while offset < bytes.count, offset - start < 11, (0x30...0x39).contains(bytes[offset]) {
      offset += 1
    }
    guard let number = Int(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      offset = start
      return nil
    }
    return number
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
