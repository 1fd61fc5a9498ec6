/// The styles of a `.docx`, each with what it takes over from others.
struct DOCXStyles {
  /// How a paragraph or a run looks; `nil` where it does not say.
  struct Style {
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var language: String?
    /// 0…8 for headings, 9 for text.
    var outlineLevel: Int?
    var isListed: Bool?
    var isTitle = false
    var isContents = false
  }

  private struct Definition {
    var style = Style()
    var base: String?
  }

  private var definitions: [String: Definition] = [:]
  private var defaults = Style()
  private var usual: String?

  /// Styles inside of each other's words.
  private static let longestChain = 32

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
        if let id { styles.definitions[id] = Definition() }
      case .end("w:style"): id = nil
      case .start(let name, let attributes):
        let value = attributes["w:val"]
        if isDefaults { styles.defaults.read(name, value) }
        guard let id else { continue }
        if name == "w:basedOn" { styles.definitions[id]?.base = value }
        styles.definitions[id]?.style.read(name, value)
      default: continue
      }
    }
    return styles
  }

  /// Text without a style of its own.
  var plain: Style {
    usual.map(style) ?? defaults
  }

  /// A style with what it takes over.
  func style(_ id: String) -> Style {
    var chain: [Style] = []
    var next: String? = id
    while let id = next, let definition = definitions[id], chain.count < Self.longestChain {
      chain.append(definition.style)
      next = definition.base
    }
    var style = defaults
    for own in chain.reversed() { style.merge(own) }
    // A title does not make titles of what is based on it.
    style.isTitle = chain.first?.isTitle ?? false
    style.isContents = chain.first?.isContents ?? false
    return style
  }
}

extension DOCXStyles.Style {
  /// Takes over what another one says.
  mutating func merge(_ other: DOCXStyles.Style) {
    isBold = other.isBold ?? isBold
    isItalic = other.isItalic ?? isItalic
    isHidden = other.isHidden ?? isHidden
    language = other.language ?? language
    outlineLevel = other.outlineLevel ?? outlineLevel
    isListed = other.isListed ?? isListed
  }

  mutating func read(_ element: String, _ value: String?) {
    let isOn = !["0", "false", "off", "none"].contains(value ?? "")
    switch element {
    case "w:b": isBold = isOn
    case "w:i": isItalic = isOn
    case "w:vanish": isHidden = isOn
    case "w:lang": language = value ?? language
    case "w:outlineLvl": outlineLevel = value.flatMap(Int.init) ?? outlineLevel
    case "w:numId": isListed = isOn
    case "w:name": readName(value ?? "")
    default: break
    }
  }

  private mutating func readName(_ name: String) {
    if let level = StyleName.headingLevel(name) { outlineLevel = level - 1 }
    isTitle = StyleName.isTitle(name)
    isContents = name.lowercased().hasPrefix("toc ")
  }

  /// What a paragraph of this style is.
  var kind: ImportedDocument.TextKind {
    if isTitle { return .title }
    if let outlineLevel, outlineLevel < 9 { return .heading(min(outlineLevel, 5) + 1) }
    return isListed == true ? .item : .paragraph
  }
}
