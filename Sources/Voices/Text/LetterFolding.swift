internal import Foundation

/// Letters that no voice knows, as letters that every voice does: otherwise a name such as Nguyễn is
/// read as the number of its letter.
///
/// What a language's own voice knows stays: espeak-ng's know the Latin letters up to U+024F, and the
/// Vietnamese one all of its own.
///
/// Words of other writings are brought into Latin letters (`Transliterator`), and signs that stand for
/// plain ones into those (`PlainForms`).
struct LetterFolding {
  private let isEnglish: Bool
  private let ownScript: ForeignScript?
  private let transliterator: Transliterator
  private let knowsVietnamese: Bool

  /// - Parameter kind: primary subtag of the voice's language.
  init(for kind: String) {
    isEnglish = kind == "en"
    ownScript = ForeignScript.own(of: kind)
    transliterator = Transliterator(for: kind)
    knowsVietnamese = kind == "vi"
  }

  /// The text with letters that the voice knows; the same text where it has no others.
  func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xC3 }) else { return text }
    let plain = transliterated(PlainForms.plain(text, own: ownScript))
    let text = ownScript == .cyrillic ? Cyrillic.common(plain) : plain
    guard text.unicodeScalars.contains(where: isUnknown) else { return text }
    let letters = Array(text.precomposedStringWithCanonicalMapping)
    return letters.indices.map { folded(letters, at: $0) }.joined()
  }

  /// The words of a text that are of other writings than the voice's, and how it says them.
  func transliterations(in text: String) -> [Transliteration] {
    guard text.utf8.contains(where: { $0 >= 0xCD }) else { return [] }
    let unreadable = text.unicodeScalars.filter(PlainForms.isMeaningless).map {
      Transliteration(
        word: "U+" + String($0.value, radix: 16, uppercase: true), spelling: "",
        certainty: .unsayable, spokenLanguage: nil)
    }
    return unreadable
      + words(of: PlainForms.plain(text, own: ownScript)).compactMap {
        transliterator.transliteration(of: Lookalikes.united($0))
      }
  }

  private func transliterated(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ForeignScript($0) != nil }) else { return text }
    return Clause(text).parts.map { part in
      guard part.isWord else {
        // A mark without its letter says nothing.
        return part.text.filter {
          !($0.unicodeScalars.first.map(transliterator.isForeign) ?? false)
        }
      }
      let word = Lookalikes.united(part.text)
      return transliterator.transliteration(of: word)?.spelling ?? word
    }.joined()
  }

  private func words(of text: String) -> [String] {
    Clause(text).parts.filter(\.isWord).map(\.text)
  }

  /// A word without the marks of letters that are foreign to the language, as its lexicon may have it;
  /// `nil` where there are none.
  ///
  /// What is a letter of its own there stays: `schön` is not `schon`, and `rosé` is not `rose`.
  func looseSpelling(of word: String) -> String? {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let word = word.precomposedStringWithCanonicalMapping
    let isForeign = word.unicodeScalars.contains {
      isUnknown($0) || isEnglish && (0x100...0x24F).contains($0.value)
    }
    return isForeign ? Self.bare(word) : nil
  }

  /// A text without any mark above, below or through its Latin letters.
  private static func bare(_ word: String) -> String {
    var bare = ""
    var isLatin = true
    for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars {
      if isMark(scalar) {
        // Other writings mean something by theirs: й is not и.
        if !isLatin { bare.unicodeScalars.append(scalar) }
        continue
      }
      isLatin = isLatinLetter(scalar)
      if !isModifier(scalar) { bare += strokes[scalar] ?? String(scalar) }
    }
    return bare.precomposedStringWithCanonicalMapping
  }

  private func folded(_ letters: [Character], at index: Int) -> String {
    let letter = letters[index]
    guard letter.unicodeScalars.contains(where: isUnknown), let first = letter.unicodeScalars.first,
      Self.isLatinLetter(first) || Self.isModifier(first)
    else { return String(letter) }
    if isEnglish, let sound = sound(letters, at: index) {
      return letter.isUppercase ? sound.capitalized : sound
    }
    return Self.bare(String(letter))
  }

  /// Letters of romanised Sanskrit and Yoruba that English writes with two; `nil` for any other.
  ///
  /// Viṣṇu is Vishnu, Kṛṣṇa is Krishna, Śiva is Shiva. In Arabic names, ṣ is an s: Manṣūr.
  private func sound(_ letters: [Character], at index: Int) -> String? {
    let before = index > 0 ? Self.base(letters[index - 1]) : nil
    let after = index + 1 < letters.count ? Self.base(letters[index + 1]) : nil
    switch Self.base(letters[index]) {
    case ("r", "\u{323}"): return before.map { "aeiou".contains($0.letter) } == true ? "r" : "ri"
    case ("s", "\u{301}"): return "sh"
    case ("s", "\u{323}"):
      // As in Sanskrit after i, u, r, e, o and k, and before another such letter.
      let isRetroflex = after.map { "tn".contains($0.letter) && $0.mark == "\u{323}" } == true
      let follows = before.map { "iureok".contains($0.letter) } == true
      let isYoruba = letters.contains { "ẹọẸỌéúáÉÚÁ".contains($0) }
      return isRetroflex || follows || isYoruba ? "sh" : nil
    case ("m", "\u{323}"), ("m", "\u{307}"):
      return after.map { "gkcjtdn".contains($0.letter) } == true ? "n" : nil
    default: return nil
    }
  }

  /// A letter in lower case without its mark, and the mark below it, or else the first of all.
  private static func base(_ letter: Character) -> (letter: Character, mark: Unicode.Scalar?) {
    let scalars = Array(
      String(letter).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars)
    let marks = scalars.dropFirst()
    return (
      scalars.first.map(Character.init) ?? letter, marks.first { $0 == "\u{323}" } ?? marks.first
    )
  }

  private func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xC0: false
    case 0x15A, 0x15B: isEnglish
    case 0xC0...0x24F: false
    case 0x1EA0...0x1EFF: !knowsVietnamese
    case 0x1E00...0x1E9F: true
    default: Self.isMark(scalar) || Self.isModifier(scalar) || Self.strokes[scalar] != nil
    }
  }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x2AF).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// Signs such as the ʻokina and the ʿayn, which these voices have no sound for.
  private static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
    (0x2B9...0x2C1).contains(scalar.value)
  }

  /// Letters that are no letter with a mark, though they look it.
  private static let strokes: [Unicode.Scalar: String] = [
    "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H", "ŧ": "t",
    "Ŧ": "T", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe",
    "Œ": "Oe", "ß": "ss", "ẞ": "SS", "ŋ": "ng", "Ŋ": "Ng", "ɓ": "b", "Ɓ": "B", "ɗ": "d", "Ɗ": "D",
    "ɛ": "e", "Ɛ": "E", "ɔ": "o", "Ɔ": "O", "ə": "e", "Ə": "E", "ƙ": "k", "Ƙ": "K",
  ]
}
