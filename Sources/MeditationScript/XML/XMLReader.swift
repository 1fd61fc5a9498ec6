/// Reads the XML that SSML and pronunciation lexicons are written in.
///
/// A reader of our own, since errors here want a place to the byte, and since what an XML library can
/// do beyond this is what must never happen: no document type, no entities but the five of XML itself
/// and numbered characters, nothing from outside. One pass, in time linear in the text.
struct XMLReader {
  private let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0
  private var open: [XMLElement] = []
  private var root: XMLElement?
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the text ends inside of markup, where nothing can be added.
  private var endsInMarkup = false

  static let depthLimit = 64

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// - Returns: the outermost element, if there is one, even of a document with mistakes.
  static func document(
    _ source: SourceText
  ) -> (root: XMLElement?, diagnostics: [Diagnostic]) {
    var reader = XMLReader(source)
    reader.run()
    return (reader.root, reader.diagnostics)
  }

  private mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count, open.count <= Self.depthLimit {
      if bytes[offset] == UInt8(ascii: "<") { readMarkup() } else { readText() }
    }
    if open.count > Self.depthLimit, let last = open.last {
      report("this is nested more than \(Self.depthLimit) deep", at: last.span)
    } else if let last = open.last {
      let closing = open.reversed().map { "</\($0.name.value)>" }.joined()
      report(
        "`<\(last.name.value)>` is never closed", at: last.span,
        edit: endsInMarkup ? nil : .inserting(closing, at: bytes.count))
    }
    while !open.isEmpty { close(at: offset) }
    if root == nil, diagnostics.isEmpty {
      report("there is no element in this document", at: SourceSpan(0, 0))
    }
  }

  // MARK: - Markup

  private mutating func readMarkup() {
    if isAt("<!--") {
      skip(past: "-->", opened: "this comment")
    } else if isAt("<![CDATA[") {
      let start = offset + 9
      let isClosed = skip(past: "]]>", opened: "this section")
      for piece in allowed(in: SourceSpan(start, isClosed ? offset - 3 : offset)) {
        add(text: piece.value, piece.span.start, piece.span.end)
      }
    } else if isAt("<?") {
      skip(past: "?>", opened: "this instruction")
    } else if isAt("<!") {
      report(
        "a document type is not allowed here", at: SourceSpan(offset, offset + 2),
        help: "entities and references to other files are refused; leave it out")
      skip(past: ">", opened: "it")
    } else if isAt("</") {
      readClosing()
    } else {
      readOpening()
    }
  }

  private mutating func readOpening() {
    let start = offset
    offset += 1
    guard let name = name() else {
      let edit = TextEdit(SourceSpan(start, start + 1), "&lt;")
      report(
        "this is not the beginning of an element", at: edit.span,
        help: "for the sign itself, write `\(edit.replacement)`", edit: edit)
      add(text: "<", start, start + 1)
      return
    }
    var attributes: [XMLElement.Attribute] = []
    while true {
      skipSpaces()
      guard offset < bytes.count else {
        endsInMarkup = true
        report("`<\(name.value)` is never finished", at: SourceSpan(start, name.span.end))
        return
      }
      if isAt("/>") || isAt(">") { break }
      guard let attribute = attribute() else {
        report(
          "this part of the tag cannot be read", at: SourceSpan(offset, offset + 1),
          expected: "`name=\"value\"`, `>` or `/>`")
        skip(past: ">", opened: "it")
        offset -= 1
        break
      }
      if attributes.contains(where: { $0.name.value == attribute.name.value }) {
        report("`\(attribute.name.value)` stands here twice", at: attribute.name.span)
      }
      attributes.append(attribute)
    }
    let isEmpty = isAt("/>")
    offset = min(bytes.count, offset + (isEmpty ? 2 : 1))
    guard root == nil || !open.isEmpty else {
      report("a document has one outermost element", at: SourceSpan(start, offset))
      return
    }
    open.append(
      XMLElement(
        name: name, attributes: attributes, span: SourceSpan(start, offset), end: offset))
    if isEmpty { close(at: offset) }
  }

  private mutating func readClosing() {
    let start = offset
    offset += 2
    let name = name()?.value ?? ""
    skip(past: ">", opened: "this tag")
    let span = SourceSpan(start, offset)
    if open.last?.name.value == name {
      close(at: offset)
    } else if let place = open.lastIndex(where: { $0.name.value == name }) {
      // What was left open inside is closed with it, and said once.
      let inner = open[(place + 1)...].reversed().map(\.name.value)
      report(
        "`<\(inner[0])>` is still open here", at: span, expected: "`</\(inner[0])>` before it",
        edit: .inserting(inner.map { "</\($0)>" }.joined(), at: start))
      while open.count > place + 1 { close(at: start) }
      close(at: offset)
    } else {
      report("`</\(name)>` closes nothing", at: span)
    }
  }

  /// Closes the innermost element, which ends at an offset.
  private mutating func close(at end: Int) {
    guard var element = open.popLast() else { return }
    element.end = end
    if open.isEmpty {
      root = root ?? element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  private mutating func attribute() -> XMLElement.Attribute? {
    guard let name = name() else { return nil }
    skipSpaces()
    guard isAt("=") else { return nil }
    offset += 1
    skipSpaces()
    guard offset < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[offset]),
      let end = bytes[(offset + 1)...].firstIndex(of: bytes[offset])
    else { return nil }
    let span = SourceSpan(offset + 1, end)
    offset = end + 1
    let value = pieces(of: span).map(\.value).joined()
    return XMLElement.Attribute(name: name, value: Spanned(value, span))
  }

  /// A name of letters, digits and the few signs SSML uses.
  private mutating func name() -> Spanned<String>? {
    let start = offset
    while offset < bytes.count, Self.isName(bytes[offset]) { offset += 1 }
    guard offset > start else { return nil }
    let span = SourceSpan(start, offset)
    return Spanned(source.text(span), span)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte) || "-_.".utf8.contains(byte)
  }

  // MARK: - Text

  private mutating func readText() {
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let span = SourceSpan(offset, end)
    offset = end
    for piece in pieces(of: span) { add(text: piece.value, piece.span.start, piece.span.end) }
  }

  private mutating func add(text: String, _ start: Int, _ end: Int) {
    guard !text.isEmpty else { return }
    guard !open.isEmpty else {
      if text.contains(where: { !$0.isWhitespace }) {
        report("there is text outside of the outermost element", at: SourceSpan(start, end))
      }
      return
    }
    open[open.count - 1].children.append(.text(Spanned(text, SourceSpan(start, end))))
  }

  /// Text cut at its references, each of them a piece of its own, so that places stay true.
  private mutating func pieces(of span: SourceSpan) -> [Spanned<String>] {
    var pieces: [Spanned<String>] = []
    var start = span.start
    func add(upTo end: Int) { pieces += allowed(in: SourceSpan(start, end)) }
    while let sign = bytes[start..<span.end].firstIndex(of: UInt8(ascii: "&")) {
      add(upTo: sign)
      let limit = min(span.end, sign + 12)
      guard let end = bytes[sign..<limit].firstIndex(of: UInt8(ascii: ";")) else {
        let edit = TextEdit(SourceSpan(sign, sign + 1), "&amp;")
        report(
          "this sign begins a reference that never ends", at: edit.span,
          help: "for the sign itself, write `\(edit.replacement)`", edit: edit)
        start = sign + 1
        continue
      }
      let place = SourceSpan(sign, end + 1)
      if let character = Self.character(source.text(SourceSpan(sign + 1, end))) {
        pieces.append(Spanned(character, place))
      } else {
        report(
          "the entity `\(source.text(place))` is refused", at: place,
          help: "write the characters themselves")
      }
      start = end + 1
    }
    add(upTo: span.end)
    return pieces
  }

  /// Text without the control characters that XML has no place for.
  private mutating func allowed(in span: SourceSpan) -> [Spanned<String>] {
    var pieces: [Spanned<String>] = []
    var start = span.start
    func add(upTo end: Int) {
      let place = SourceSpan(start, end)
      if end > start { pieces.append(Spanned(source.text(place), place)) }
    }
    while let sign = bytes[start..<span.end].firstIndex(where: Self.isControl) {
      add(upTo: sign)
      start = bytes[sign..<span.end].firstIndex { !Self.isControl($0) } ?? span.end
      diagnostics.append(
        .warning(
          .voiceLimit, "XML has no place for this control character; it is passed over",
          at: SourceSpan(sign, start)))
    }
    add(upTo: span.end)
    return pieces
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)
  }

  private static func character(_ reference: String) -> String? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.hasPrefix("#") else { return nil }
      let isHex = reference.dropFirst().hasPrefix("x")
      let digits = reference.dropFirst(isHex ? 2 : 1)
      guard let code = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(code),
        code >= 0x20 || [9, 10, 13].contains(code)
      else { return nil }
      return String(Character(scalar))
    }
  }

  // MARK: - Helpers

  private func isAt(_ text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  private mutating func skipSpaces() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  /// - Returns: whether `end` was found; what is never closed goes on to the end of the text.
  @discardableResult
  private mutating func skip(past end: String, opened name: String) -> Bool {
    let start = offset
    let sign = Array(end.utf8)
    while offset < bytes.count, !bytes[offset...].starts(with: sign) { offset += 1 }
    guard offset < bytes.count else {
      endsInMarkup = true
      report("\(name) is never closed", at: SourceSpan(start, start + 1), expected: "`\(end)`")
      return false
    }
    offset += sign.count
    return true
  }

  private mutating func report(
    _ message: String, at span: SourceSpan, expected: String? = nil, help: String? = nil,
    edit: TextEdit? = nil
  ) {
    // What is missing at the end of the document is missed at its last character.
    let end = min(span.end, bytes.count)
    let place = SourceSpan(min(span.start, end), end)
    diagnostics.append(
      .error(message, at: place, expected: expected, help: help, edit: edit))
  }
}
