internal import Foundation

/// Writings of India, Sri Lanka and Ethiopia, where each sign is a consonant with a vowel, by their
/// scientific romanisation (ISO 15919, which ICU has) and then by their sounds.
enum Indic {
  /// - Parameter dropsVowels: whether the language leaves the unwritten a out where Hindi does: राम is
  ///   Ram, and കമല stays Kamala.
  /// - Returns: `nil` for what has no romanisation.
  static func sounds(_ word: String, dropsVowels: Bool) -> String? {
    // The nasal sign of Gurmukhi, by the one of the others, which ICU knows.
    var written = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { written.append(scalar == "\u{A70}" ? "\u{A02}" : scalar) }
    guard var text = String(written).applyingTransform(.toLatin, reverse: false)?.lowercased()
    else {
      return nil
    }
    text = text.precomposedStringWithCanonicalMapping
    // Vowel signs in two parts.
    for (pair, one) in [("ēā", "ō"), ("eā", "o"), ("'", "")] {
      text = text.replacing(pair, with: one)
    }
    var letters: [String] = []
    for character in text {
      guard let sound = sound(of: character) else { return nil }
      letters += sound
    }
    letters = nasal(aspirated(letters))
    if word.unicodeScalars.contains(where: { (0xB80...0xBFF).contains($0.value) }) {
      letters = tamil(letters)
    }
    return (dropsVowels ? spoken(letters) : letters).joined()
  }

  /// Tamil writes one letter for k and g, for t and d, for p and b, for ch and s: with voice between
  /// vowels and after a nasal.
  private static func tamil(_ letters: [String]) -> [String] {
    letters.indices.map { index in
      let letter = letters[index]
      let before = index > 0 ? letters[index - 1] : nil
      let after = index + 1 < letters.count ? letters[index + 1] : nil
      guard letter != before, letter != after else { return letter }
      if letter == "č" { return before.map { "ny".contains($0) } == true ? "ǰ" : "s" }
      guard let voiced = ["k": "g", "t": "d", "p": "b"][letter],
        after?.first.map(SoundLetters.isVowel) == true,
        let last = before?.first, SoundLetters.isVowel(last) || "nm".contains(last)
      else { return letter }
      return voiced
    }
  }

  /// One letter of the romanisation.
  private static func sound(of character: Character) -> [String]? {
    if let known = known[character] { return known }
    guard let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
    else { return nil }
    if base.properties.generalCategory == .nonspacingMark { return [] }
    return base.isASCII && base.properties.isAlphabetic ? [String(base)] : nil
  }

  /// Breath after a consonant is not heard in other languages, and `ch` is one sound.
  private static func aspirated(_ letters: [String]) -> [String] {
    var found: [String] = []
    for letter in letters {
      if letter == "h", let last = found.last, "kgčǰtdpbc".contains(last) { continue }
      found.append(letter)
    }
    return found
  }

  /// A nasal is made where the consonant after it is.
  private static func nasal(_ letters: [String]) -> [String] {
    letters.indices.map { index in
      guard letters[index] == "ṃ" else { return letters[index] }
      guard let next = letters[(index + 1)...].first?.first else { return "m" }
      return "pbm".contains(next) ? "m" : "n"
    }
  }

  /// Without the vowels that Hindi does not say.
  ///
  /// These are the last one, and one between two syllables that are whole without it: M. Ohala,
  /// Aspects of Hindi Phonology, 1983.
  private static func spoken(_ letters: [String]) -> [String] {
    var letters = letters
    func isVowel(_ index: Int) -> Bool {
      letters.indices.contains(index) && letters[index].first.map(SoundLetters.isVowel) == true
    }
    func isConsonant(_ index: Int) -> Bool { letters.indices.contains(index) && !isVowel(index) }
    let last = letters.count - 1
    // Anand and Singh, but Krishna and Dharma.
    let stem =
      last > 2 && "nm".contains(letters[last - 2]) && letters[last - 1] != letters[last - 2]
    if last > 1, letters[last] == "a", isConsonant(last - 1),
      isVowel(last - 2) || stem && isVowel(last - 3)
    {
      letters.removeLast()
    }
    var index = letters.count - 3
    while index > 1 {
      if letters[index] == "a", isConsonant(index - 1), isVowel(index - 2), isConsonant(index + 1),
        isVowel(index + 2)
      {
        letters.remove(at: index)
        index -= 2
      }
      index -= 1
    }
    return letters
  }

  private static let known: [Character: [String]] = [
    "c": ["č"], "j": ["ǰ"], "ś": ["š"], "ṣ": ["š"], "š": ["š"], "x": ["χ"], "q": ["k"],
    "ñ": ["n", "y"], "ṅ": ["n"], "r̥": ["r", "i"], "ṛ": ["r"], "ṁ": ["ṃ"], "ṃ": ["ṃ"], "ḥ": ["h"],
    "ā": ["ā"], "ī": ["ī"], "ū": ["ū"], "ē": ["ē"], "ō": ["ō"], "ǝ": ["ə"], "ə": ["ə"],
    "č": ["č"], "ž": ["ž"], "ġ": ["ǧ"], "ẏ": ["y"], "ʾ": [], "ʿ": [], "ʼ": [], "'": [], "’": [],
    "\u{200C}": [], "\u{200D}": [], "w": ["w"], "ḻ": ["l"], "ɔ": ["o"], "æ": ["e"], "ɛ": ["e"],
  ]
}
