/// Writings besides the Latin one, by who turns them into sounds.
enum ForeignScript: Hashable {
  case cyrillic, greek, armenian, georgian, hebrew, arabic, hangul, kana, han, thai, sinhala
  case devanagari
  /// Other writings of North India, whose languages leave unwritten vowels out at the end of a word.
  case northIndic
  /// Those of South India, Burma, Ethiopia and the Maldives, which say every vowel.
  case southIndic
  case named
  /// One whose sounds are not to be had from its signs alone, or not here.
  case unknown

  /// - Returns: `nil` for what is of no writing, of all, or Latin.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x370, let script = Self.script(scalar.value) else { return nil }
    self = script
  }

  private static func script(_ value: UInt32) -> ForeignScript? {
    switch value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
    case 0x530...0x58F, 0xFB13...0xFB17: .armenian
    case 0x590...0x5FF, 0xFB1D...0xFB4F: .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFB, 0xFE70...0xFEFC: .arabic
    case 0x900...0x97F, 0xA8E0...0xA8FF: .devanagari
    case 0x980...0xB7F: .northIndic
    case 0x780...0x7BF, 0xB80...0xD7F, 0x1000...0x109F, 0x1200...0x139F: .southIndic
    case 0xD80...0xDFF: .sinhala
    case 0xE00...0xEFF: .thai
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: .georgian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF: .hangul
    case 0x13A0...0x167F, 0xA500...0xA63F, 0xAB70...0xABBF: .named
    case 0x3005...0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: .han
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .kana
    case 0x700...0x8FF, 0xF00...0xFFF, 0x1680...0x1C7F, 0x1CC0...0x1CFF, 0x2C00...0x2C5F,
      0x2C80...0x2DDF, 0x3100...0x312F, 0x31A0...0x31BF, 0xA000...0xA4FF, 0xA6A0...0xA6FF,
      0xA800...0xAB2F, 0xABC0...0xABFF, 0x10000...0x16FFF, 0x1E000...0x1EFFF:
      .unknown
    default: nil
    }
  }

  /// The one that a language is written in; `nil` for the Latin one.
  static func own(of kind: String) -> ForeignScript? {
    switch kind {
    case "el": .greek
    case "ru", "uk": .cyrillic
    case "hi": .devanagari
    default: nil
    }
  }

  /// A language of a voice that reads it, as a script's `lang` names it; `nil` where there is none.
  var spokenLanguage: String? {
    switch self {
    case .cyrillic: "ru"
    case .greek: "el"
    case .devanagari: "hi"
    default: nil
    }
  }
}
