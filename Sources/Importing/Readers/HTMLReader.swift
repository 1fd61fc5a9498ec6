/// Reads the text of a page of HTML, as browsers show it.
///
/// Source: HTML Living Standard, chapters 4 (elements) and 13 (syntax).
struct HTMLReader {
  private var builder = DocumentBuilder()
  private var skipped: [String] = []
  private var bold = 0
  private var italic = 0
  private var preformatted = 0
  private var language: String?
  private var isTitle = false
  private var heading: Int?
  private var isItem = false
  private var isInTable = 0
  /// Words of a raised piece, which may be the sign of a note.
  private var raised: String?
  private var blanks = FoldedBlanks()

  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "form", "header", "hr", "html", "li", "main", "ol",
    "p",
    "pre", "section", "summary", "ul",
  ]
  private static let unread: Set<String> = [
    "script", "style", "noscript", "template", "svg", "select", "option", "button", "textarea",
    "iframe", "canvas", "datalist", "rt", "rp", "xmp",
  ]

  static func document(_ bytes: [UInt8]) throws(ImportError) -> ImportedDocument {
    var reader = HTMLReader()
    try reader.read(Array(reader.decoded(bytes).utf8))
    return reader.builder.finished()
  }

  /// The encoding is the file's mark, or what the page says, or what its bytes look like.
  private mutating func decoded(_ bytes: [UInt8]) throws(ImportError) -> String {
    let start = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    if !bytes.starts(with: [0xEF, 0xBB, 0xBF]), let place = start.firstRange(of: "charset=") {
      let name = start[place.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
      if name != "utf-8", !bytes.contains(0), let text = CodePage.text(bytes, named: String(name)) {
        return text
      }
    }
    guard let result = TextDecoding.text(of: bytes) else { throw .notText }
    if let guess = result.guess { builder.guess(guess) }
    return result.text
  }

  private mutating func read(_ bytes: [UInt8]) throws(ImportError) {
    var scanner = MarkupScanner(bytes, isHTML: true)
    while let token = try scanner.next() {
      switch token {
      case .start(let name, let attributes):
        guard skipped.isEmpty else {
          if name == skipped[0] { skipped.append(name) }
          continue
        }
        guard !leavesOut(name, attributes) else {
          skipped = [name]
          continue
        }
        try begin(name, attributes)
      case .end(let name):
        if skipped.isEmpty {
          try end(name)
        } else if name == skipped[0] {
          skipped.removeLast()
        }
      case .text(let text): if skipped.isEmpty { try add(text) }
      }
    }
  }

  private mutating func leavesOut(_ name: String, _ attributes: [String: String]) -> Bool {
    switch name {
    case "nav", "footer", "aside": builder.leaveOut(.navigation)
    case "del", "s", "strike": builder.leaveOut(.deletion)
    case "div" where Self.isNote(attributes): break
    case "math": builder.leaveOut(.formula)
    case "object", "video", "audio", "embed": builder.leaveOut(.object)
    case "img", "picture": builder.leaveOut(.picture)
    default:
      if Self.unread.contains(name) { return true }
      guard let omission = Self.omission(attributes) else { return false }
      builder.leaveOut(omission)
    }
    return true
  }

  /// What word processors make of notes and of the edges of pages, and what nobody sees.
  private static func omission(_ attributes: [String: String]) -> ImportedDocument.Omission? {
    let look = (attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    if attributes["hidden"] != nil || look.contains("display:none") { return .hidden }
    if attributes["title"] == "header" || look.contains("mso-element:header") { return .header }
    if attributes["title"] == "footer" || look.contains("mso-element:footer") { return .footer }
    return nil
  }

  /// The text of a note, whose sign is counted where it stands.
  private static func isNote(_ attributes: [String: String]) -> Bool {
    let id = attributes["id"] ?? ""
    let look = (attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    return ["sdfootnote", "sdendnote", "ftn", "edn"].contains { id.hasPrefix($0) }
      || look.contains("mso-element:footnote") || look.contains("mso-element:endnote")
  }

  private mutating func begin(
    _ name: String, _ attributes: [String: String]
  ) throws(ImportError) {
    if let language = attributes["lang"] ?? attributes["xml:lang"], !language.isEmpty {
      if name == "html" || name == "body" { self.language = language }
    }
    switch name {
    case "title": isTitle = true
    case "br":
      try builder.breakLine()
      blanks.endsBlank = true
    case "b", "strong": bold += 1
    case "i", "em": italic += 1
    case "sup": raised = ""
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endBlock()
      heading = name.last?.wholeNumberValue
    case "table":
      endBlock()
      isInTable += 1
      builder.beginTable()
    case "tr": if isInTable > 0 { builder.beginRow() }
    case "td", "th": if isInTable > 0 { builder.beginCell() }
    default:
      guard Self.blocks.contains(name) else { return }
      endBlock()
      if name == "li" { isItem = true }
      if name == "pre" { preformatted += 1 }
    }
  }

  private mutating func end(_ name: String) throws(ImportError) {
    switch name {
    case "title": isTitle = false
    case "b", "strong": bold = max(0, bold - 1)
    case "i", "em": italic = max(0, italic - 1)
    case "sup": try endRaised()
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endBlock()
      heading = nil
    case "table":
      guard isInTable > 0 else { return }
      isInTable -= 1
      builder.endTable()
    case "td", "th":
      if isInTable > 0 {
        builder.endCell()
        blanks.endsBlank = true
      }
    default:
      guard Self.blocks.contains(name) else { return }
      endBlock()
      if name == "li" { isItem = false }
      if name == "pre" { preformatted = max(0, preformatted - 1) }
    }
  }

  private mutating func endBlock() {
    blanks.endsBlank = true
    // What begins inside of a heading or an item is still that.
    guard !builder.isAtStart else { return }
    if let heading {
      builder.kind = .heading(heading)
    } else if isItem {
      builder.kind = .item
    }
    builder.endParagraph()
    heading = nil
    isItem = false
  }

  /// A raised number alone, or in brackets, is the sign of a note.
  private mutating func endRaised() throws(ImportError) {
    guard let words = raised else { return }
    raised = nil
    let isSign =
      words.contains { $0.isNumber || "*†‡".contains($0) }
      && words.allSatisfy { $0.isNumber || $0.isWhitespace || "[]*†‡()".contains($0) }
    if isSign {
      builder.leaveOut(.footnote)
    } else {
      try builder.add(words, bold: bold > 0, italic: italic > 0)
    }
  }

  private mutating func add(_ text: String) throws(ImportError) {
    guard !isTitle else {
      builder.setTitle(text)
      return
    }
    guard preformatted == 0 else {
      try builder.add(text, bold: bold > 0, italic: italic > 0)
      return
    }
    let words = blanks.folded(text)
    guard !words.isEmpty else { return }
    if raised != nil {
      raised? += words
      return
    }
    if let language { builder.count(language: language, letters: words.count) }
    try builder.add(words, bold: bold > 0, italic: italic > 0)
  }
}
