/// Reads what LibreOffice writes as `.odt`, packed or flat.
///
/// Source: OASIS, Open Document Format for Office Applications 1.3, part 3.
struct ODTReader: ElementReader {
  private var builder = DocumentBuilder()
  private let styles: ODTStyles
  /// How the words look where the reader is, innermost last.
  private var looks: [TextStyle] = []
  private var kinds: [ImportedDocument.TextKind] = []
  private var lists = 0
  var skipped = 0
  private var paragraphs = 0
  private var isInBody = false
  private var isInTitle = false
  private var blanks = FoldedBlanks()

  private init(styles: ODTStyles) {
    self.styles = styles
  }

  static func document(_ archive: ZIPArchive) throws(ImportError) -> ImportedDocument {
    if let manifest = try archive.part("META-INF/manifest.xml"),
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw .encrypted
    }
    guard let content = try archive.part("content.xml") else {
      throw .damaged(reason: "it has no text")
    }
    let named = try archive.part("styles.xml") ?? []
    var reader = ODTReader(styles: try ODTStyles.styles([named, content]))
    try reader.read(content)
    if let meta = try archive.part("meta.xml") { try reader.read(meta) }
    if !named.isEmpty { try reader.countPageParts(of: named) }
    return reader.builder.finished()
  }

  /// One file that holds everything.
  static func document(flat: [UInt8]) throws(ImportError) -> ImportedDocument {
    var reader = ODTReader(styles: try ODTStyles.styles([flat]))
    try reader.read(flat)
    try reader.countPageParts(of: flat)
    return reader.builder.finished()
  }

  mutating func read(text: String) throws(ImportError) {
    if isInTitle { builder.setTitle(text) }
    if skipped == 0, isInBody, paragraphs > 0 { try add(text) }
  }

  mutating func leavesOut(_ name: String, _ attributes: [String: String]) -> Bool {
    switch name {
    case "text:note": builder.leaveOut(.footnote)
    case "office:annotation": builder.leaveOut(.comment)
    case "text:deletion": builder.leaveOut(.deletion)
    case "text:table-of-content", "text:alphabetical-index", "text:bibliography":
      builder.leaveOut(.contents)
    case "draw:image": builder.leaveOut(.picture)
    case "draw:object", "draw:object-ole", "draw:plugin": builder.leaveOut(.object)
    case "text:hidden-text", "text:hidden-paragraph": builder.leaveOut(.hidden)
    case "text:page-number", "text:page-count", "text:ruby-text", "svg:title", "svg:desc",
      "office:forms", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
      "office:settings", "office:scripts", "office:font-face-decls", "office:styles",
      "office:automatic-styles", "office:master-styles":
      break
    case "text:p", "text:h":
      guard styles.style(attributes["text:style-name"]).isHidden == true else { return false }
      builder.leaveOut(.hidden)
    default: return false
    }
    return true
  }

  mutating func begin(
    _ name: String, _ attributes: [String: String]
  ) throws(ImportError) {
    let style = attributes["text:style-name"]
    switch name {
    case "office:text": isInBody = true
    case "dc:title": isInTitle = true
    case "text:h", "text:p": begin(paragraph: name, attributes)
    case "text:span", "text:a": looks.append(look.merged(styles.own(style)))
    case "text:s": try space(Int(attributes["text:c"] ?? "1") ?? 1)
    case "text:tab": try space(1)
    case "text:line-break":
      try builder.breakLine()
      blanks.endsBlank = true
    case "text:list": lists += 1
    case "draw:text-box":
      builder.beginBox()
      kinds.append(.paragraph)
    case "table:table": builder.beginTable()
    case "table:table-row": builder.beginRow()
    case "table:table-cell": builder.beginCell()
    default: break
    }
  }

  private mutating func begin(paragraph name: String, _ attributes: [String: String]) {
    let style = styles.style(attributes["text:style-name"])
    looks.append(style)
    paragraphs += 1
    blanks.endsBlank = true
    if name == "text:h" {
      let level = attributes["text:outline-level"].flatMap { Int($0) } ?? 1
      kinds.append(.heading(min(max(level, 1), 6)))
    } else if style.isTitle {
      kinds.append(.title)
    } else if let level = style.headingLevel {
      kinds.append(.heading(min(max(level, 1), 6)))
    } else {
      kinds.append(lists > 0 ? .item : .paragraph)
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "office:text": isInBody = false
    case "dc:title": isInTitle = false
    case "text:h", "text:p":
      _ = looks.popLast()
      paragraphs -= 1
      builder.kind = kinds.popLast() ?? .paragraph
      builder.endParagraph()
    case "text:span", "text:a": _ = looks.popLast()
    case "text:list": lists -= 1
    case "draw:text-box":
      _ = kinds.popLast()
      builder.endBox()
    case "table:table": builder.endTable()
    case "table:table-cell": builder.endCell()
    default: break
    }
  }

  private var look: TextStyle { looks.last ?? TextStyle() }

  /// Blanks are counted by an element; as they are written, many are one.
  private mutating func add(_ text: String) throws(ImportError) {
    let words = blanks.folded(text)
    guard !words.isEmpty else { return }
    guard look.isHidden != true else {
      builder.leaveOut(.hidden)
      return
    }
    if let language = look.language { builder.count(language: language, letters: words.count) }
    try builder.add(words, bold: look.isBold == true, italic: look.isItalic == true)
  }

  private mutating func space(_ count: Int) throws(ImportError) {
    guard paragraphs > 0 else { return }
    try builder.add(
      String(repeating: " ", count: min(max(count, 1), 8)), bold: look.isBold == true,
      italic: look.isItalic == true)
    blanks.endsBlank = true
  }

  /// Headers and footers belong to pages, which are styles.
  private mutating func countPageParts(of part: [UInt8]) throws(ImportError) {
    var scanner = MarkupScanner(part)
    var inside: ImportedDocument.Omission?
    var hasWords = false
    while let token = try scanner.next() {
      switch token {
      case .start("style:header", _):
        (inside, hasWords) = (.header, false)
      case .start("style:footer", _):
        (inside, hasWords) = (.footer, false)
      case .end("style:header"), .end("style:footer"):
        if hasWords, let inside { builder.leaveOut(inside) }
        inside = nil
      case .text(let text): if !text.allSatisfy(\.isWhitespace) { hasWords = true }
      default: continue
      }
    }
  }
}
