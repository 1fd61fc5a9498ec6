/// Bytes of a text file as text, whatever encoding they are in.
enum TextDecoding {
  struct Result {
    let text: String
    /// What had to be guessed.
    var guess: String?
  }

  /// - Returns: `nil` for what is no text.
  static func text(of bytes: [UInt8]) -> Result? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Result(text: String(decoding: bytes.dropFirst(3), as: UTF8.self))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return Result(text: wide(bytes.dropFirst(2), low: 0)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return Result(text: wide(bytes.dropFirst(2), low: 1)) }
    if let low = widthGuess(of: bytes) {
      return Result(text: wide(bytes[...], low: low), guess: "the encoding is UTF-16")
    }
    guard !bytes.contains(0) else { return nil }
    if let text = String(validating: bytes, as: UTF8.self) { return Result(text: text) }
    // A character that is cut in two at the end of a piece is no other encoding.
    for count in 1...3 where bytes.count > count {
      if let text = String(validating: bytes.dropLast(count), as: UTF8.self), bytes.count == 4096 {
        return Result(text: text)
      }
    }
    return Result(
      text: CodePage.western(bytes), guess: "the encoding is that of western Windows (cp1252)")
  }

  /// Two bytes a unit.
  ///
  /// - Parameter low: the place of the lower byte in each pair.
  private static func wide(_ bytes: ArraySlice<UInt8>, low: Int) -> String {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Text of two bytes a unit that does not say so: every other byte is mostly zero.
  private static func widthGuess(of bytes: [UInt8]) -> Int? {
    let start = Array(bytes.prefix(512))
    guard start.count >= 8 else { return nil }
    for low in 0...1 {
      let high = stride(from: 1 - low, to: start.count, by: 2).filter { start[$0] == 0 }.count
      let other = stride(from: low, to: start.count, by: 2).filter { start[$0] == 0 }.count
      if high > start.count / 4, other == 0 { return low }
    }
    return nil
  }
}

extension String {
  /// Without what no text wants to have: control characters, marks of byte order, one kind of line end.
  var plain: String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\r":
        result.append("\n")
      case "\n":
        if !wasReturn { result.append("\n") }
      case "\t", "\u{85}": result.append(" ")
      case "\u{B}": result.append("\u{2028}")
      case "\u{C}", "\u{2029}": result.append(contentsOf: "\n\n".unicodeScalars)
      case "\u{2028}": result.append(scalar)
      case "\u{FEFF}", "\u{AD}", "\u{200B}", "\u{2060}": break
      default:
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .privateUse, .unassigned: break
        // Joiners hold letters together; marks of direction turn lines round.
        case .format where ![0x200C, 0x200D].contains(scalar.value): break
        default: result.append(scalar)
        }
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }
}
