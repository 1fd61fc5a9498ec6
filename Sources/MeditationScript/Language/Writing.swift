/// Writings that letters belong to, and who reads them.
package enum Writing: Hashable {
  case latin, greek, cyrillic, devanagari
  /// One that no voice here reads: Chinese, Arabic, Thai and others.
  case foreign

  /// - Returns: `nil` for a sign that belongs to none, or to all of them.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x370 else { return nil }
    switch scalar.value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x900...0x97F, 0xA8E0...0xA8FF: self = .devanagari
    case 0x530...0x8FF, 0x980...0x10FF, 0x1100...0x13FF, 0x1780...0x17FF, 0x2E80...0x2FFF,
      0x3005...0x3007, 0x3040...0x318F, 0x3400...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x20000...0x3FFFD:
      self = .foreign
    default: return nil
    }
  }

  /// The writing that a language's voice reads besides the Latin one.
  static func own(of kind: String) -> Writing? {
    switch kind {
    case "el": .greek
    case "ru", "uk": .cyrillic
    case "hi": .devanagari
    default: nil
    }
  }

  /// A language that is written so and that a voice reads; `nil` for none.
  var language: String? {
    switch self {
    case .greek: "el"
    case .cyrillic: "ru"
    case .devanagari: "hi"
    case .latin, .foreign: nil
    }
  }

  /// The writing that most of a text is in, if a voice of this language cannot read it and it is more
  /// than a name: a sentence is of another language, a name in one is not.
  static func unreadable(in text: String, by kind: String) -> Writing? {
    guard text.utf8.contains(where: { $0 >= 0xCD }) else { return nil }
    let own = own(of: kind)
    var counts: [Writing: Int] = [:]
    var readable = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      if let writing = Writing(scalar), writing != own {
        counts[writing, default: 0] += 1
      } else {
        readable += 1
      }
    }
    let most = counts.max { ($0.value, "\($1.key)") < ($1.value, "\($0.key)") }
    guard let most, most.value > readable else { return nil }
    let words = text.split(whereSeparator: { !$0.isLetter }).count
    // Beside other words it may be a name of two; alone, of one, which in Chinese has three signs.
    let isSentence =
      readable > 0
      ? words > 2 * mostNames || most.value > 2 * longestName
      : words >= mostNames || most.key == .foreign && most.value > 3 && isUnspaced(text)
    return isSentence ? most.key : nil
  }

  /// Letters of a word that may be a name.
  private static let longestName = 8
  /// Words that may be one name.
  private static let mostNames = 2

  /// Whether a text is in signs that are written without spaces: kana, Han, Thai.
  private static func isUnspaced(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      (0xE00...0xEFF).contains($0.value) || (0x3040...0x30FF).contains($0.value)
        || (0x3400...0x9FFF).contains($0.value)
    }
  }

  /// Whether a voice of this language cannot read a sentence as a whole.
  package static func isUnreadable(_ sentence: String, by kind: String) -> Bool {
    unreadable(in: sentence, by: kind) != nil
  }
}
