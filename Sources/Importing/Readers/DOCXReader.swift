/// Reads what Word, LibreOffice and Google Docs write as `.docx`.
///
/// Source: ECMA-376, Office Open XML, part 1, chapter 17 (WordprocessingML).
struct DOCXReader: ElementReader {
  private var builder = DocumentBuilder()
  private let styles: DOCXStyles
  private var paragraphStyle = TextStyle()
  private var runStyle = TextStyle()
  /// Of each box that stands in a paragraph.
  private var outerRuns: [(paragraph: TextStyle, run: TextStyle, isInRun: Bool)] = []
  var skipped = 0
  private var isInRun = false
  private var isInText = false
  private var isInParagraphProperties = false

  private init(styles: DOCXStyles) {
    self.styles = styles
  }

  static func recognizes(_ archive: ZIPArchive) -> Bool { mainPart(of: archive) != nil }

  private static func mainPart(of archive: ZIPArchive) -> String? {
    archive.contains("word/document.xml")
      ? "word/document.xml"
      : archive.names.first { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") }
  }

  static func document(_ archive: ZIPArchive) throws(ImportError) -> ImportedDocument {
    guard let name = mainPart(of: archive), let main = try archive.part(name) else {
      throw .damaged(reason: "it has no text")
    }
    let styleName = archive.names.first { $0.hasPrefix("word/styles") && $0.hasSuffix(".xml") }
    let styles = try DOCXStyles.styles(try styleName.flatMapPart(of: archive) ?? [])
    var reader = DOCXReader(styles: styles)
    try reader.read(main)
    if let core = try archive.part("docProps/core.xml") { try reader.readProperties(core) }
    try reader.countPageParts(of: archive)
    return reader.builder.finished()
  }

  mutating func read(text: String) throws(ImportError) {
    if isInText, skipped == 0 { try add(text) }
  }

  mutating func leavesOut(_ name: String, _ attributes: [String: String]) -> Bool {
    switch name {
    case "w:del", "w:moveFrom": if !isInParagraphProperties { builder.leaveOut(.deletion) }
    case "w:footnoteReference", "w:endnoteReference": builder.leaveOut(.footnote)
    case "w:commentReference": builder.leaveOut(.comment)
    case "pic:pic", "v:imagedata": builder.leaveOut(.picture)
    case "m:oMath": builder.leaveOut(.formula)
    case "w:object", "w:altChunk": builder.leaveOut(.object)
    case "mc:Fallback", "w:instrText", "w:delText", "w:sectPr", "w:rPrChange", "w:pPrChange",
      "w:rt",
      "w:tblPr", "w:tcPr", "w:trPr", "w:sdtPr":
      break
    default: return false
    }
    return true
  }

  mutating func begin(
    _ name: String, _ attributes: [String: String]
  ) throws(ImportError) {
    switch name {
    case "w:p": paragraphStyle = styles.plain
    case "w:pPr": isInParagraphProperties = true
    case "w:r":
      isInRun = true
      runStyle = paragraphStyle
    case "w:t": isInText = true
    case "w:txbxContent":
      outerRuns.append((paragraphStyle, runStyle, isInRun))
      isInRun = false
      builder.beginBox()
    case "w:tbl": builder.beginTable()
    case "w:tr": builder.beginRow()
    case "w:tc": builder.beginCell()
    case "w:tab": if isInRun { try add(" ") }
    case "w:noBreakHyphen": try add("-")
    case "w:br" where ["page", "column"].contains(attributes["w:type"] ?? ""):
      builder.endParagraph()
    case "w:br", "w:cr": if isInRun { try builder.breakLine() }
    case "w:sym": builder.leaveOut(.symbol)
    default: readProperty(name, attributes["w:val"])
    }
  }

  /// How a paragraph or a run looks.
  private mutating func readProperty(_ name: String, _ value: String?) {
    if isInRun {
      if name == "w:rStyle" { runStyle.merge(styles.style(value ?? "")) }
      runStyle.read(name, value)
    } else if isInParagraphProperties {
      if name == "w:pStyle" {
        paragraphStyle = styles.style(value ?? "")
      } else if !["w:b", "w:i", "w:vanish", "w:lang"].contains(name) {
        // What is said of the paragraph's mark is not of its words.
        paragraphStyle.read(name, value)
      }
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "w:p":
      builder.kind = paragraphStyle.kind
      builder.endParagraph()
    case "w:pPr": isInParagraphProperties = false
    case "w:r": isInRun = false
    case "w:t": isInText = false
    case "w:txbxContent":
      builder.endBox()
      if let outer = outerRuns.popLast() { (paragraphStyle, runStyle, isInRun) = outer }
    case "w:tbl": builder.endTable()
    case "w:tc": builder.endCell()
    default: break
    }
  }

  private mutating func add(_ text: String) throws(ImportError) {
    if paragraphStyle.isContents {
      if !text.allSatisfy(\.isWhitespace) { builder.leaveOut(.contents) }
      return
    }
    guard runStyle.isHidden != true else {
      builder.leaveOut(.hidden)
      return
    }
    if let language = runStyle.language { builder.count(language: language, letters: text.count) }
    try builder.add(
      text, bold: runStyle.isBold == true, italic: runStyle.isItalic == true)
  }

  private mutating func readProperties(_ core: [UInt8]) throws(ImportError) {
    var scanner = MarkupScanner(core)
    var isTitle = false
    while let token = try scanner.next() {
      switch token {
      case .start(let name, _): isTitle = name == "dc:title"
      case .text(let text): if isTitle { builder.setTitle(text) }
      case .end: isTitle = false
      }
    }
  }

  private mutating func countPageParts(of archive: ZIPArchive) throws(ImportError) {
    for (start, omission) in [("word/header", .header), ("word/footer", .footer)]
      as [(String, ImportedDocument.Omission)]
    {
      for name in archive.names where name.hasPrefix(start) && name.hasSuffix(".xml") {
        guard let part = try archive.part(name) else { continue }
        var scanner = MarkupScanner(part)
        var hasWords = false
        while let token = try scanner.next() {
          if case .text(let text) = token, !text.allSatisfy(\.isWhitespace) { hasWords = true }
        }
        if hasWords { builder.leaveOut(omission) }
      }
    }
  }
}

extension String? {
  fileprivate func flatMapPart(of archive: ZIPArchive) throws(ImportError) -> [UInt8]? {
    guard let self else { return nil }
    return try archive.part(self)
  }
}
