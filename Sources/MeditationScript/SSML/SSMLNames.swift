/// The names in a document of SSML: its elements may have a prefix, as in `<ssml:speak>`.
struct SSMLNames {
  private static let namespace = "http://www.w3.org/2001/10/synthesis"

  private var prefixes: Set<String> = []

  init() {}

  /// The names that a document's outermost element makes known.
  init(root: XMLElement) {
    for attribute in root.attributes where attribute.value.value.trimmed == Self.namespace {
      let name = attribute.name.value
      if name.hasPrefix("xmlns:") { prefixes.insert(String(name.dropFirst(6))) }
    }
    // Many documents leave their namespace out.
    if let (prefix, name) = Self.parts(of: root.name.value), name == "speak" {
      prefixes.insert(String(prefix))
    }
  }

  /// An element's name without a prefix of SSML's own; those of others, such as `amazon:`, stay.
  func local(_ element: XMLElement) -> String {
    guard let (prefix, name) = Self.parts(of: element.name.value),
      prefixes.contains(String(prefix))
    else { return element.name.value }
    return String(name)
  }

  private static func parts(of name: String) -> (prefix: Substring, name: Substring)? {
    guard let colon = name.firstIndex(of: ":") else { return nil }
    return (name[..<colon], name[name.index(after: colon)...])
  }

  /// Whether an attribute changes nothing that is heard of an element, or is read wherever it stands.
  static func isUnheard(_ attribute: String) -> Bool {
    attribute == "xmlns" || attribute == "id" || attribute == "role" || attribute == "onlangfailure"
      || ["xml:", "xmlns:", "xsi:"].contains { attribute.hasPrefix($0) }
  }
}

extension SSMLReader {
  /// Whether a file is XML that may be speech: comments may come first; a script never begins with an
  /// element.
  static func recognizes(_ source: SourceText) -> Bool {
    var text = source.bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    let comment = (open: Array("<!--".utf8), close: Array("-->".utf8))
    while true {
      text = text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      guard text.starts(with: comment.open) else { break }
      text = text.dropFirst(comment.open.count)
      guard let close = text.firstIndex(of: comment.close) else { return false }
      text = text[(close + comment.close.count)...]
    }
    return text.starts(with: "<?xml".utf8) || text.starts(with: "<!DOCTYPE".utf8)
      || isSpeak(text)
  }

  /// `<speak>`, with attributes or without, perhaps with a prefix.
  private static func isSpeak(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "<") else { return false }
    let name = text.dropFirst().prefix { byte in
      byte >= 0x80 || "-_.:".utf8.contains(byte) || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return String(decoding: name, as: UTF8.self).split(
      separator: ":", omittingEmptySubsequences: false
    ).last == "speak"
  }
}

extension ArraySlice<UInt8> {
  /// The offset of the first place where a row of bytes stands.
  fileprivate func firstIndex(of row: [UInt8]) -> Int? {
    guard count >= row.count, let first = row.first else { return nil }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: row) { return found }
      start = found + 1
    }
    return nil
  }
}
