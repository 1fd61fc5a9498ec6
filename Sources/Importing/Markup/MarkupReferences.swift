internal import MeditationScript

/// Characters that markup writes by a name or a number: `&amp;`, `&#8217;`, `&hellip;`.
enum MarkupReferences {
  /// The longest name or number, signs included.
  private static let longest = 12

  /// Text with every reference that is known in its place; others stay as they are.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      rest = rest[sign...]
      guard let end = rest.prefix(longest).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: sign)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result += character
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.hasPrefix("#") else { return HTMLEntity.named(name) }
    let isHex = name.dropFirst().lowercased().hasPrefix("x")
    guard let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else {
      return nil
    }
    // Old pages number the signs of Windows; browsers know them.
    if (0x80...0x9F).contains(code) {
      return CodePage.windows1252[Int(code) - 0x80].map { String($0) }
    }
    guard let scalar = Unicode.Scalar(code), code >= 0x20 || [9, 10, 13].contains(code) else {
      return nil
    }
    return String(Character(scalar))
  }
}
