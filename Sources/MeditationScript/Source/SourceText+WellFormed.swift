extension SourceText {
  /// Stretches of bytes that belong to no character of UTF-8, in order.
  var illFormed: [Range<Int>] {
    guard String(validating: bytes, as: UTF8.self) == nil else { return [] }
    var found: [Range<Int>] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error(let length):
        found.append(offset..<offset + length)
        offset += length
      case .emptyInput: return found
      }
    }
  }

  /// The text as far as it can be read at all, with every place as it is here.
  ///
  /// What is no UTF-8 is replaced by question marks, byte for byte, and what is beyond the limit for a
  /// script is left out.
  var wellFormed: SourceText {
    var end = min(bytes.count, Self.sizeLimit)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let wrong = illFormed
    guard end < bytes.count || !wrong.isEmpty else { return self }
    var readable = bytes
    for stretch in wrong {
      for offset in stretch { readable[offset] = UInt8(ascii: "?") }
    }
    return SourceText(name: name, bytes: Array(readable.prefix(end)), folder: folder)
  }
}
