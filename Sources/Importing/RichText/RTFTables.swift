internal import MeditationScript

/// The fonts, styles and languages of a document in Rich Text Format.
struct RTFTables {
  struct Style {
    /// 0…8 for headings.
    let level: Int?
    let isTitle: Bool
  }

  /// The code page of the document.
  var page = 1252
  var usualFont = 0
  var usualLanguage: Int?
  private var charsets: [Int: Int] = [:]
  private var styles: [Int: Style] = [:]
  /// Of the style that is being described.
  var name = ""

  mutating func read(_ word: String, _ number: Int?, in state: RTFState) {
    switch word {
    case "ansicpg": page = number ?? 1252
    case "mac": page = 10_000
    case "pc": page = 437
    case "pca": page = 850
    case "deff": usualFont = number ?? 0
    case "deflang": usualLanguage = number
    case "fcharset":
      if state.destination == .font, let font = state.font { charsets[font] = number }
    default: break
    }
  }

  /// A group of the list of styles has ended.
  mutating func endStyle(_ state: RTFState) {
    defer { name = "" }
    guard let number = state.style else { return }
    let name = String(name.prefix { $0 != ";" }).trimmed
    let level = state.level ?? StyleName.headingLevel(name).map { $0 - 1 }
    styles[number] = Style(level: level, isTitle: StyleName.isTitle(name))
  }

  func style(of state: RTFState) -> Style? { state.style.flatMap { styles[$0] } }

  /// Whether a font has signs in the place of letters.
  func isSymbolic(_ state: RTFState) -> Bool { charsets[state.font ?? usualFont] == 2 }

  /// The code page of a font's bytes.
  func page(of state: RTFState) -> Int {
    guard let charset = charsets[state.font ?? usualFont] else { return page }
    return Self.pages[charset] ?? page
  }

  /// Code pages, by what Windows calls the sets of characters of fonts.
  private static let pages = [
    77: 10_000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
    178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
  ]

  func language(of state: RTFState) -> String? {
    guard let number = state.language ?? usualLanguage else { return nil }
    return Self.languages[number] ?? Self.kinds[number & 0x3FF]
  }

  /// Tags, by the numbers of Windows.
  private static let languages = [
    1031: "de-DE", 1033: "en-US", 1034: "es-ES", 1036: "fr-FR", 1046: "pt-BR", 2057: "en-GB",
    2058: "es-MX", 2070: "pt-PT", 3082: "es-ES", 3084: "fr-CA", 2055: "de-CH", 3079: "de-AT",
    3081: "en-AU", 4105: "en-CA",
  ]

  /// First parts of tags, by the lower ten bits of those numbers.
  private static let kinds = [
    0x01: "ar", 0x02: "bg", 0x03: "ca", 0x04: "zh", 0x05: "cs", 0x06: "da", 0x07: "de", 0x08: "el",
    0x09: "en", 0x0A: "es", 0x0B: "fi", 0x0C: "fr", 0x0D: "he", 0x0E: "hu", 0x10: "it", 0x11: "ja",
    0x12: "ko", 0x13: "nl", 0x14: "nb", 0x15: "pl", 0x16: "pt", 0x18: "ro", 0x19: "ru", 0x1D: "sv",
    0x1E: "th", 0x1F: "tr", 0x22: "uk", 0x39: "hi",
  ]
}
