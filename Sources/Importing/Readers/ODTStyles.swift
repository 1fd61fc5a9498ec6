/// The styles of an `.odt`, each with what it takes over from others.
struct ODTStyles {
  private var sheet = StyleSheet()

  /// - Parameter parts: those that hold styles; the later ones are asked first.
  static func styles(_ parts: [[UInt8]]) throws(ImportError) -> ODTStyles {
    var styles = ODTStyles()
    for part in parts where !part.isEmpty { try styles.read(part) }
    return styles
  }

  private mutating func read(_ part: [UInt8]) throws(ImportError) {
    var scanner = MarkupScanner(part)
    var name: String?
    var isDefault = false
    while let token = try scanner.next() {
      switch token {
      case .start("style:style", let attributes):
        name = attributes["style:name"]
        guard let name else { continue }
        var definition = StyleSheet.Definition(base: attributes["style:parent-style-name"])
        definition.style.headingLevel = attributes["style:default-outline-level"]
          .flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let shown = attributes["style:display-name"] ?? name
        definition.style.isTitle = StyleName.isTitle(shown) || name == "Title"
        if let level = StyleName.headingLevel(shown.replacing("_20_", with: " ")) {
          definition.style.headingLevel = level
        }
        sheet.definitions[name] = definition
      case .end("style:style"): name = nil
      case .start("style:default-style", let attributes):
        isDefault = attributes["style:family"] == "paragraph"
      case .end("style:default-style"): isDefault = false
      case .start("style:text-properties", let attributes):
        if isDefault {
          sheet.defaults.merge(Self.look(attributes))
        } else if let name {
          sheet.definitions[name]?.style.merge(Self.look(attributes))
        }
      default: continue
      }
    }
  }

  private static func look(_ attributes: [String: String]) -> TextStyle {
    var style = TextStyle()
    if let weight = attributes["fo:font-weight"] {
      style.isBold = weight == "bold" || (Int(weight) ?? 400) >= 600
    }
    if let slope = attributes["fo:font-style"] { style.isItalic = slope != "normal" }
    if let display = attributes["text:display"] { style.isHidden = display == "none" }
    if let language = attributes["fo:language"], language != "none", language != "zxx" {
      let country = attributes["fo:country"] ?? ""
      style.language = country.isEmpty || country == "none" ? language : language + "-" + country
    }
    return style
  }

  /// A style with what it takes over, down to what a document has where nothing is said.
  func style(_ name: String?) -> TextStyle {
    let own = own(name)
    var style = sheet.defaults.merged(own)
    style.isTitle = own.isTitle
    return style
  }

  /// The same without what a document has where nothing is said.
  func own(_ name: String?) -> TextStyle {
    let chain = sheet.chain(from: name)
    var style = chain.merged()
    // What a program makes of a title for one paragraph is still the title.
    style.isTitle = chain.prefix(2).contains(where: \.isTitle)
    return style
  }
}
