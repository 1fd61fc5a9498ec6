internal import Foundation

/// Signs that stand for plain ones, as those.
///
/// They are letters of mathematics, wide and ligated ones, digits and punctuation of other writings.
/// What means nothing in any is left out.
enum PlainForms {
  /// - Parameter own: the voice's own writing, whose signs stay.
  static func plain(_ text: String, own: ForeignScript?) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= 0x180 }) else { return text }
    var plain = ""
    for character in text {
      guard let scalar = character.unicodeScalars.first, scalar.value >= 0x180 else {
        plain.append(character)
        continue
      }
      plain += form(of: scalar, in: character, own) ?? String(character)
    }
    return plain
  }

  /// - Returns: `nil` for a sign that stays.
  private static func form(
    of scalar: Unicode.Scalar, in character: Character, _ own: ForeignScript?
  ) -> String? {
    if isMeaningless(scalar) { return "" }
    if isVariant(scalar) { return String(character).precomposedStringWithCompatibilityMapping }
    if let own, ForeignScript(scalar) == own || "।॥".unicodeScalars.contains(scalar) { return nil }
    if let sign = punctuation[scalar] { return sign }
    if ["ॐ", "ૐ", "ௐ", "ༀ"].contains(character) { return "Om" }
    if scalar.properties.generalCategory == .decimalNumber, let digit = character.wholeNumberValue {
      return "\(digit)"
    }
    return latin(scalar)
  }

  /// Whether nobody can know what a sign is: it is of somebody's own, or of no use, or broken.
  static func isMeaningless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .surrogate: true
    default: scalar == "\u{FFFD}" || scalar == "\u{FFFC}"
    }
  }

  private static func isVariant(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1D400...0x1D7FF, 0xFB00...0xFB06, 0xFF01...0xFF5E, 0x24B6...0x24E9, 0x2160...0x217F,
      0x1F110...0x1F169, 0x2C7C...0x2C7D, 0xA7F2...0xA7F4:
      true
    case 0x2100...0x214F: scalar.properties.isAlphabetic
    case 0x1D2C...0x1D6A, 0x1D9B...0x1DBF, 0x2090...0x209C: true
    default: false
    }
  }

  /// A rare Latin letter as the one it is named for: `ʃ` is none, but `ᴀ` is an A.
  private static func latin(_ scalar: Unicode.Scalar) -> String? {
    guard isRareLatin(scalar.value), let name = scalar.properties.name, name.hasPrefix("LATIN")
    else { return nil }
    let words = name.split(separator: " ").drop { $0 != "LETTER" }.dropFirst()
    guard
      let letter = words.first(where: {
        ![
          "SMALL", "CAPITAL", "TURNED", "REVERSED", "SIDEWAYS", "OPEN", "BARRED", "SCRIPT", "SHARP",
        ].contains($0)
      })
    else { return nil }
    let base = letters[String(letter)] ?? (letter.count < 3 ? letter.lowercased() : "")
    return scalar.properties.isUppercase ? base.capitalized : base
  }

  /// Those that espeak-ng calls by the number of their place.
  private static func isRareLatin(_ value: UInt32) -> Bool {
    switch value {
    case 0x184, 0x185, 0x193, 0x194, 0x196, 0x197, 0x19C, 0x19D, 0x19F, 0x1A6...0x1A9, 0x1AE, 0x1B1,
      0x1B2, 0x1B7, 0x1BC...0x1BF, 0x1C0...0x1C3, 0x1F7, 0x23A, 0x23E, 0x241, 0x242, 0x244, 0x245:
      true
    case 0x250...0x2AF, 0x1D00...0x1D2B, 0x1D6B...0x1D9A, 0x2C60...0x2C7B, 0x2C7E...0x2C7F,
      0xA722...0xA7F1, 0xA7F5...0xA7FF, 0xAB30...0xAB6F:
      true
    default: false
    }
  }

  private static let letters: [String: String] = [
    "ESH": "sh", "EZH": "zh", "ENG": "ng", "SCHWA": "e", "ALPHA": "a", "EPSILON": "e",
    "GAMMA": "g", "IOTA": "i", "UPSILON": "u", "PHI": "f", "CHI": "kh", "BETA": "b", "OMEGA": "o",
    "YOGH": "y", "WYNN": "w", "THORN": "th", "GLOTTAL": "", "YR": "r", "TONE": "",
  ]

  private static let punctuation: [Unicode.Scalar: String] = [
    "،": ",", "؛": ";", "؟": "?", "۔": ".", "।": ".", "॥": ".", "。": ".", "．": ".", "、": ",",
    "！": "!", "？": "?", "，": ",", "：": ":", "；": ";", "־": "-", "༌": " ", "་": " ", "།": ",",
    "༎": ".", "።": ".", "፣": ",", "፤": ";", "፡": " ", "・": " ", "\u{387}": ";", "\u{37E}": "?",
    "「": "“", "」": "”", "『": "“", "』": "”", "٪": "%", "׳": "", "״": "", "՛": "", "՜": "!", "՞": "?",
    "։": ".", "ๆ": "", "ฯ": "",
  ]
}
