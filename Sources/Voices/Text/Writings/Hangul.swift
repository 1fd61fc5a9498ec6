internal import Foundation

/// Korean syllables by their sounds, after the Revised Romanization of 2000.
enum Hangul {
  /// - Returns: the syllables with hyphens between; `nil` for anything but whole syllables.
  static func sounds(_ word: String) -> String? {
    let scalars = Array(word.precomposedStringWithCanonicalMapping.unicodeScalars)
    let codes = scalars.map { Int($0.value) - 0xAC00 }
    guard codes.allSatisfy({ (0..<11172).contains($0) }) else { return nil }
    var syllables: [String] = []
    for (index, code) in codes.enumerated() {
      let final = code % 28
      let next = index + 1 < codes.count ? codes[index + 1] / 588 : nil
      let before = index > 0 ? codes[index - 1] % 28 : 0
      // A final goes over to a syllable that begins with a vowel.
      let opening =
        code / 588 == silent && before > 0 ? linked[before] : initials[code / 588]
      let closing = next == silent ? (final == ng ? "ng" : "") : closings[final]
      var vowel = vowels[code % 588 / 28]
      // A consonant and a w begin no syllable elsewhere.
      if !opening.isEmpty, vowel.first == "w" { vowel = "u" + vowel.dropFirst() }
      syllables.append(opening + vowel + closing)
    }
    return syllables.joined(separator: "-")
  }

  private static let silent = 11
  private static let ng = 21
  private static let initials = row("g k n d t r m b p s s _ ǰ ǰ č k t p h")
  private static let vowels = row(
    "a e ya ye ɔ e yɔ ye o wa we we yo u wɔ we wi yu ə i i")
  private static let closings = row(
    "_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
  private static let linked = row(
    "_ g k s n ǰ n d r g m b s t p r m b s s s _ ǰ č k t p _")

  private static func row(_ sounds: String) -> [String] {
    sounds.split(separator: " ").map { $0 == "_" ? "" : String($0) }
  }
}
