internal import Foundation

/// Japanese syllables by their sounds, after Hepburn's system, which ICU has.
enum Kana {
  static func sounds(_ word: String) -> String? {
    guard
      let hepburn = word.precomposedStringWithCompatibilityMapping
        .applyingTransform(.toLatin, reverse: false)?.lowercased()
        .decomposedStringWithCanonicalMapping
    else { return nil }
    var plain = ""
    for scalar in hepburn.unicodeScalars where scalar.isASCII {
      plain.unicodeScalars.append(scalar)
    }
    plain = plain.filter { $0 != "'" && $0 != "~" }
    guard !plain.isEmpty, plain.allSatisfy({ $0.isLetter }) else { return nil }
    for (letters, sound) in [
      ("tch", "č"), ("ssh", "š"), ("sh", "š"), ("ch", "č"), ("ts", "c"), ("j", "ǰ"),
      // Long vowels, as they are written and as they are heard.
      ("ou", "ō"), ("oo", "ō"), ("uu", "ū"), ("aa", "ā"), ("ii", "ī"), ("ee", "ē"),
    ] {
      plain = plain.replacing(letters, with: sound)
    }
    return plain
  }
}
