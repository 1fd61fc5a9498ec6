/// The styles of a `.docx`, each with what it takes over from others.
struct DOCXStyles {
  private var sheet = StyleSheet()
  private var usual: String?

  static func styles(_ part: [UInt8]) throws(ImportError) -> DOCXStyles {
    var styles = DOCXStyles()
    guard !part.isEmpty else { return styles }
    var scanner = MarkupScanner(part)
    var id: String?
    var isDefaults = false
    while let token = try scanner.next() {
      switch token {
      case .start("w:docDefaults", _): isDefaults = true
      case .end("w:docDefaults"): isDefaults = false
      case .start("w:style", let attributes):
        id = attributes["w:styleId"]
        if attributes["w:type"] == "paragraph",
          ["1", "true"].contains(attributes["w:default"] ?? "")
        {
          styles.usual = id
        }
        if let id { styles.sheet.definitions[id] = StyleSheet.Definition() }
      case .end("w:style"): id = nil
      case .start(let name, let attributes):
        let value = attributes["w:val"]
        if isDefaults { styles.sheet.defaults.read(name, value) }
        guard let id else { continue }
        if name == "w:basedOn" { styles.sheet.definitions[id]?.base = value }
        styles.sheet.definitions[id]?.style.read(name, value)
      default: continue
      }
    }
    return styles
  }

  /// Text without a style of its own.
  var plain: TextStyle {
    usual.map(style) ?? sheet.defaults
  }

  /// A style with what it takes over.
  func style(_ id: String) -> TextStyle {
    let chain = sheet.chain(from: id)
    var style = chain.merged(over: sheet.defaults)
    // A title does not make titles of what is based on it.
    style.isTitle = chain.first?.isTitle ?? false
    style.isContents = chain.first?.isContents ?? false
    return style
  }
}

/// What Word says of a style.
extension TextStyle {
  mutating func read(_ element: String, _ value: String?) {
    let isOn = !["0", "false", "off", "none"].contains(value ?? "")
    switch element {
    case "w:b": isBold = isOn
    case "w:i": isItalic = isOn
    case "w:vanish": isHidden = isOn
    case "w:lang": language = value ?? language
    case "w:outlineLvl": headingLevel = value.flatMap(Int.init).map { $0 + 1 } ?? headingLevel
    case "w:numId": isListed = isOn
    case "w:name": readName(value ?? "")
    default: break
    }
  }

  private mutating func readName(_ name: String) {
    if let level = StyleName.headingLevel(name) { headingLevel = level }
    isTitle = StyleName.isTitle(name)
    isContents = name.lowercased().hasPrefix("toc ")
  }

  /// What a paragraph of this style is.
  var kind: ImportedDocument.TextKind {
    if isTitle { return .title }
    if let headingLevel, headingLevel < 10 { return .heading(min(headingLevel, 6)) }
    return isListed == true ? .item : .paragraph
  }
}
