internal import Foundation

/// Han characters as Mandarin reads them: pinyin, which ICU has, and then its sounds.
enum Chinese {
  /// - Returns: the syllables with hyphens between; `nil` for a character without a reading.
  static func sounds(_ word: String, isEnglish: Bool) -> String? {
    var syllables: [String] = []
    for character in word {
      guard
        let pinyin = String(character).applyingTransform(.mandarinToLatin, reverse: false)?
          .decomposedStringWithCanonicalMapping,
        let syllable = syllable(pinyin, isEnglish: isEnglish)
      else { return nil }
      syllables.append(syllable)
    }
    return syllables.joined(separator: "-")
  }

  private static func syllable(_ pinyin: String, isEnglish: Bool) -> String? {
    var plain = ""
    for scalar in pinyin.lowercased().unicodeScalars {
      if scalar == "\u{308}" {
        plain.removeLast()
        plain.append("ü")
      } else if scalar.isASCII {
        plain.unicodeScalars.append(scalar)
      }
    }
    guard !plain.isEmpty, plain.allSatisfy({ $0.isLetter }) else { return nil }
    let initial = initials.keys.filter { plain.hasPrefix($0) }.max { $0.count < $1.count } ?? ""
    var rest = String(plain.dropFirst(initial.count))
    // After these, u is ü, and i after those is hardly a vowel.
    if ["j", "q", "x", "y"].contains(initial), rest.hasPrefix("u") {
      rest = "ü" + rest.dropFirst()
    }
    if ["zh", "ch", "sh", "r", "z", "c", "s"].contains(initial), rest == "i" { rest = "ə" }
    // The consonant y has its glide already.
    if initial == "y", rest.hasPrefix("ü") { rest = "u" + rest.dropFirst() }
    let opening = initials[initial] ?? ""
    return isEnglish
      ? joined(opening, english[rest] ?? rest) : opening + (plainFinals[rest] ?? rest)
  }

  private static let initials = [
    "zh": "ǰ", "ch": "č", "sh": "š", "b": "b", "p": "p", "m": "m", "f": "f", "d": "d", "t": "t",
    "n": "n", "l": "l", "g": "g", "k": "k", "h": "h", "j": "ǰ", "q": "č", "x": "š", "r": "r",
    "z": "z", "c": "c", "s": "s", "y": "y", "w": "w",
  ]

  private static let plainFinals = [
    "iu": "iu", "ui": "uei", "un": "uən", "ong": "ung", "iong": "iung", "ü": "iu", "üan": "iuen",
    "üe": "iue", "ün": "iun", "e": "ə", "en": "ən", "eng": "əng",
  ]

  /// As English writes what is heard; ʌ is a u that stays one.
  private static let english = [
    "a": "ah", "an": "ahn", "ang": "ahng", "ai": "igh", "e": "ʌh", "en": "ʌn", "eng": "ʌng",
    "ei": "ei", "i": "ī", "ia": "ee-ah", "ian": "ee-en", "iang": "ee-ahng", "iao": "ee-ao",
    "ie": "ee-eh", "iong": "ee-ong", "iu": "ee-oh", "o": "aw", "ou": "oh", "ong": "ong", "u": "ū",
    "ua": "oo-ah", "uai": "oo-igh", "uan": "oo-ahn", "uang": "oo-ahng", "ui": "oo-wei", "un": "ūn",
    "uo": "oo-aw", "ü": "ū", "üan": "oo-en", "üe": "oo-eh", "ün": "ūn", "ə": "ʌh", "ue": "ū-eh",
  ]

  /// After these no i is heard before another vowel but o.
  private static let palatals: Set<Character> = ["ǰ", "č", "š"]
  /// After these u is a w.
  private static let beforeW: Set<Character> = ["g", "k", "s", "d", "t"]

  /// An English syllable without the hyphen that its consonant does without.
  private static func joined(_ initial: String, _ final: String) -> String {
    guard let last = initial.last else { return final }
    if palatals.contains(last), final.hasPrefix("ee-"), final != "ee-ao" {
      return initial + final.dropFirst(3)
    }
    if beforeW.contains(last), final.hasPrefix("oo-") { return initial + "w" + final.dropFirst(3) }
    return initial + final
  }
}
