/// The end of what a child wrote to standard error, however much that was.
struct LastWords {
  /// Bytes that are kept.
  static let limit = 4096

  private var bytes: [UInt8] = []
  private var isCut = false

  mutating func append(_ piece: [UInt8]) {
    let excess = bytes.count + piece.count - Self.limit
    guard excess > 0 else {
      bytes += piece
      return
    }
    isCut = true
    bytes.removeFirst(min(excess, bytes.count))
    bytes += piece.suffix(Self.limit)
  }

  mutating func forget() {
    self = LastWords()
  }

  /// Without the space around it; a character that was cut in two is left out.
  var text: String {
    let whole = isCut ? bytes.drop { $0 & 0xC0 == 0x80 } : bytes[...]
    let text = String(decoding: whole, as: UTF8.self).drop(while: \.isWhitespace)
    return String(text.reversed().drop(while: \.isWhitespace).reversed())
  }
}
