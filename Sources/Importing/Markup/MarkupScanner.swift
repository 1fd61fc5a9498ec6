/// Cuts XML or HTML into what an importer wants of it: elements that begin and end, and text.
///
/// Of XML it wants order: what is open is closed, and nothing is declared. Of HTML it takes what there is,
/// as browsers do. It goes once over the bytes and keeps none of them, so that a document of many
/// megabytes takes no more than its text.
struct MarkupScanner {
  enum Token {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  let isHTML: Bool
  private let bytes: [UInt8]
  private var offset = 0
  /// Names of what is open; XML only.
  private var open: [String] = []
  /// An element without content has begun, and ends next.
  private var pendingEnd: String?
  /// The element of HTML whose content is no markup, while it is open.
  private var rawElement: String?
  private var namespaces = MarkupNamespaces()

  /// Elements inside of each other.
  static let depthLimit = 256

  init(_ bytes: [UInt8], isHTML: Bool = false) {
    self.bytes = bytes
    self.isHTML = isHTML
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// - Returns: `nil` at the end.
  mutating func next() throws(ImportError) -> Token? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while offset < bytes.count {
      if let name = rawElement { return rawText(of: name) }
      if bytes[offset] != UInt8(ascii: "<") { return text() }
      if isAt("<!--") {
        skip(past: "-->")
      } else if isAt("<![CDATA["), !isHTML {
        let start = offset + 9
        skip(past: "]]>")
        return .text(string(start, max(start, offset - 3)))
      } else if isAt("<?") {
        skip(past: isHTML ? ">" : "?>")
      } else if isAt("<!") {
        guard isHTML else { throw .damaged(reason: "it declares a document type of its own") }
        skip(past: ">")
      } else if isAt("</") {
        if let token = try closing() { return token }
      } else if let token = try opening() {
        return token
      }
    }
    if !isHTML, let last = open.last {
      throw .damaged(reason: "its markup breaks off inside of <\(last)>")
    }
    return nil
  }

  // MARK: - Elements

  private mutating func opening() throws(ImportError) -> Token? {
    let start = offset
    offset += 1
    let name = self.name()
    guard !name.isEmpty else {
      guard isHTML else { throw .damaged(reason: "its markup is broken") }
      // A sign by itself.
      offset = start + 1
      return .text("<")
    }
    var attributes: [String: String] = [:]
    var isEmpty = false
    while true {
      skipSpaces()
      guard offset < bytes.count else {
        guard isHTML else { throw .damaged(reason: "its markup breaks off") }
        return nil
      }
      if isAt(">") {
        offset += 1
        break
      }
      if isAt("/>") {
        offset += 2
        isEmpty = true
        break
      }
      try readAttribute(into: &attributes)
    }
    return try began(name, attributes, isEmpty: isEmpty)
  }

  private mutating func began(
    _ name: String, _ attributes: [String: String], isEmpty: Bool
  ) throws(ImportError) -> Token {
    guard !isHTML else {
      let name = name.lowercased()
      if isEmpty || Self.voids.contains(name) {
        pendingEnd = name
      } else if Self.raws.contains(name) {
        rawElement = name
      }
      return .start(name, attributes)
    }
    namespaces.learn(from: attributes)
    let known = namespaces.known(name)
    if isEmpty {
      pendingEnd = known
    } else {
      open.append(known)
      guard open.count <= Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
    }
    return .start(known, namespaces.known(attributes))
  }

  private mutating func closing() throws(ImportError) -> Token? {
    offset += 2
    let name = self.name()
    skip(past: ">")
    guard !isHTML else { return name.isEmpty ? nil : .end(name.lowercased()) }
    let known = namespaces.known(name)
    guard open.popLast() == known else {
      throw .damaged(reason: "its markup is broken at </\(name.prefix(40))>")
    }
    return .end(known)
  }

  private mutating func readAttribute(into attributes: inout [String: String]) throws(ImportError) {
    let name = self.name()
    guard !name.isEmpty else {
      guard isHTML else { throw .damaged(reason: "its markup is broken") }
      offset += 1
      return
    }
    skipSpaces()
    guard isAt("=") else {
      attributes[isHTML ? name.lowercased() : name] = ""
      return
    }
    offset += 1
    skipSpaces()
    guard offset < bytes.count else { return }
    let quote = bytes[offset]
    var end: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      offset += 1
      end = bytes[offset...].firstIndex(of: quote) ?? bytes.count
    } else {
      end =
        bytes[offset...].firstIndex { Self.isSpace($0) || $0 == UInt8(ascii: ">") } ?? bytes.count
    }
    let value = MarkupReferences.resolved(string(offset, end))
    attributes[isHTML ? name.lowercased() : name] = value
    if end < bytes.count, bytes[end] == quote { end += 1 }
    offset = end
  }

  private mutating func name() -> String {
    let start = offset
    while offset < bytes.count, Self.isName(bytes[offset]) { offset += 1 }
    return string(start, offset)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte) || "-_.".utf8.contains(byte)
  }

  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  private static let raws: Set<String> = [
    "script", "style", "textarea", "title", "noscript", "xmp",
  ]

  // MARK: - Text

  private mutating func text() -> Token {
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    defer { offset = end }
    return .text(MarkupReferences.resolved(string(offset, end)))
  }

  /// Everything up to the tag that closes an element whose content is no markup.
  private mutating func rawText(of name: String) -> Token {
    rawElement = nil
    let start = offset
    let tag = Array("</\(name)".utf8)
    while offset < bytes.count {
      let isTag =
        bytes[offset] == UInt8(ascii: "<") && offset + tag.count <= bytes.count
        && zip(bytes[offset...], tag).allSatisfy { Self.small($0) == $1 }
      if isTag { break }
      offset += 1
    }
    return .text(MarkupReferences.resolved(string(start, offset)))
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  // MARK: - Helpers

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func isAt(_ text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private mutating func skipSpaces() {
    while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
  }

  /// What is never closed goes on to the end.
  private mutating func skip(past end: String) {
    let sign = Array(end.utf8)
    while offset < bytes.count {
      if bytes[offset] == sign[0], bytes[offset...].starts(with: sign) {
        offset += sign.count
        return
      }
      offset += 1
    }
  }
}
