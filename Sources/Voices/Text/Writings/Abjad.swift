internal import Foundation

/// Writings that leave vowels out: Arabic with the letters of Persian and Urdu, and Hebrew.
///
/// Where a word has its vowel signs they are read. Where it has none, `a` stands between consonants
/// that no mouth joins: a guess, and said to be one.
struct Abjad: Sendable {
  /// A word's sounds, and whether vowels of it are guessed.
  struct Reading {
    let sounds: String
    let isGuess: Bool
  }

  static let arabic = Abjad(
    consonants: Alphabet(
      """
      ب=b ت=t ث=θ ج=ǰ ح=h خ=χ د=d ذ=z ر=r ز=z س=s ش=š ص=s ض=d ط=t ظ=z غ=ǧ ف=f ق=k ك=k ل=l م=m ن=n
      ه=h و=w ي=y پ=p چ=č ژ=ž گ=g ک=k ی=y ٹ=t ڈ=d ڑ=r ں=n ھ=h ہ=h ۃ=t ڭ=ng ۆ=w ې=y ێ=y
      """),
    vowels: Alphabet(
      """
      ا=a آ=ā أ=a إ=i ٱ=a ى=a ة=a ع=a ؤ=u ئ=i ء= ے=e ە=e
      """),
    doubling: "\u{651}", glides: ["w": "u", "y": "i"],
    signs: [
      "\u{64E}": "a", "\u{64F}": "u", "\u{650}": "i", "\u{64B}": "an", "\u{64C}": "un",
      "\u{64D}": "in", "\u{652}": "", "\u{670}": "ā",
    ], finalVowel: nil)

  static let hebrew = Abjad(
    consonants: Alphabet(
      """
      ב=v ג=g ד=d ה=h ו=v ז=z ח=χ ט=t י=y כ=χ ך=χ ל=l מ=m ם=m נ=n ן=n ס=s פ=f ף=f צ=c ץ=c ק=k ר=r
      ש=š ת=t
      """),
    vowels: Alphabet(
      """
      א=a ע=a
      """),
    doubling: nil, glides: ["v": "o", "y": "i"],
    signs: [
      "\u{5B0}": "", "\u{5B1}": "e", "\u{5B2}": "a", "\u{5B3}": "o", "\u{5B4}": "i",
      "\u{5B5}": "e", "\u{5B6}": "e", "\u{5B7}": "a", "\u{5B8}": "a", "\u{5B9}": "o",
      "\u{5BA}": "o", "\u{5BB}": "u", "\u{5C7}": "o",
    ], finalVowel: "ה")

  private let consonants: Alphabet
  private let vowels: Alphabet
  /// Says the consonant before it twice.
  private let doubling: Unicode.Scalar?
  /// Consonants that are vowels between two others.
  private let glides: [String: String]
  /// Vowel signs; a word that has one is written in full.
  private let signs: [Unicode.Scalar: String]
  /// A letter that is no more than a vowel at the end of a word.
  private let finalVowel: Unicode.Scalar?

  /// - Returns: `nil` if a letter is unknown.
  func reading(_ word: String) -> Reading? {
    if let name = Self.names[word] { return Reading(sounds: name, isGuess: false) }
    let scalars = Array(word.decomposedStringWithCompatibilityMapping.unicodeScalars)
    let isWhole = scalars.contains { signs[$0] != nil }
    var letters: [String] = []
    for scalar in Self.composed(scalars) {
      guard let sound = sound(scalar, isWhole) else { return nil }
      if scalar.unicodeScalars.first == doubling, let last = letters.last { letters.append(last) }
      if !sound.isEmpty { letters.append(sound) }
    }
    if let finalVowel, scalars.last == finalVowel, letters.count > 1 {
      letters[letters.count - 1] = "a"
    }
    let sounds = voiced(letters)
    return isWhole
      ? Reading(sounds: Self.long(sounds).joined(), isGuess: false)
      : Reading(sounds: filled(sounds.joined()), isGuess: true)
  }

  /// Letters with what belongs to them: dots that make another letter of one.
  private static func composed(_ scalars: [Unicode.Scalar]) -> [Character] {
    var letters: [Character] = []
    for scalar in scalars {
      if let last = letters.last, let joined = dotted[String(last) + String(scalar)] {
        letters[letters.count - 1] = joined
      } else {
        letters.append(Character(scalar))
      }
    }
    return letters
  }

  private func sound(_ letter: Character, _ isWhole: Bool) -> String? {
    if let sound = Self.special[letter] { return sound }
    if let scalar = letter.unicodeScalars.first, let sound = signs[scalar] { return sound }
    if let sound = vowels[letter] {
      // With its signs, the letter that bears one has no sound besides.
      return isWhole && "اأإٱعאע".contains(letter) ? "" : sound
    }
    if let sound = consonants[letter] { return sound }
    let scalars = letter.unicodeScalars
    let isSign = scalars.allSatisfy {
      $0.properties.generalCategory == .nonspacingMark || $0.properties.generalCategory == .format
        || $0 == "\u{640}"
    }
    return isSign ? "" : nil
  }

  /// Glides as vowels where no vowel is beside them.
  private func voiced(_ letters: [String]) -> [String] {
    letters.indices.map { index in
      guard index > 0, let vowel = glides[letters[index]] else { return letters[index] }
      let neighbours = [letters[index - 1]] + letters[(index + 1)...].prefix(1)
      let hasVowel = neighbours.contains { $0.last.map(SoundLetters.isVowel) == true }
      let isAfterVowel = letters[index - 1].last.map(SoundLetters.isVowel) == true
      let isLast = index == letters.count - 1
      return hasVowel && !(isLast && !isAfterVowel) ? letters[index] : vowel
    }
  }

  /// A vowel and the glide that makes it long as one: iy, uw.
  private static func long(_ letters: [String]) -> [String] {
    var found: [String] = []
    for (index, letter) in letters.enumerated() {
      let isBeforeVowel =
        index + 1 < letters.count && letters[index + 1].first.map(SoundLetters.isVowel) == true
      if !isBeforeVowel, let last = found.last, let vowel = ["iy": "ī", "uw": "ū"][last + letter] {
        found[found.count - 1] = vowel
      } else {
        found.append(letter)
      }
    }
    return found
  }

  /// `mhmd` as `mahmad`: no syllable begins or ends with two consonants.
  private func filled(_ sounds: String) -> String {
    var filled = ""
    let letters = Array(sounds)
    var run = 0
    for (index, letter) in letters.enumerated() {
      guard SoundLetters.isConsonant(letter) else {
        filled.append(letter)
        run = 0
        continue
      }
      filled.append(letter)
      run += 1
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let nextIsConsonant = next.map(SoundLetters.isConsonant) == true
      let hasVowelBefore = filled.dropLast(run).last.map(SoundLetters.isVowel) == true
      // A consonant that closes the syllable before needs no vowel after it.
      let closes = run == 1 && hasVowelBefore
      let isBeforeLast = index + 2 == letters.count
      if nextIsConsonant, !closes || isBeforeLast {
        filled.append("a")
        run = 0
      }
    }
    return filled
  }

  /// Letters that are one with their dots.
  private static let dotted: [String: Character] = [
    "\u{627}\u{653}": "آ", "\u{627}\u{654}": "أ", "\u{627}\u{655}": "إ", "\u{648}\u{654}": "ؤ",
    "\u{64A}\u{654}": "ئ", "\u{5E9}\u{5C2}": "\u{FB2B}", "\u{5D1}\u{5BC}": "\u{FB31}",
    "\u{5DB}\u{5BC}": "\u{FB3B}", "\u{5E4}\u{5BC}": "\u{FB44}", "\u{5D5}\u{5BC}": "\u{FB35}",
    "\u{5D5}\u{5B9}": "\u{FB4B}",
  ]

  private static let special: [Character: String] = [
    "\u{FB2B}": "s", "\u{FB31}": "b", "\u{FB3B}": "k", "\u{FB44}": "p", "\u{FB35}": "u",
    "\u{FB4B}": "o",
  ]

  /// Names that are so common that nobody writes their vowels, and everybody knows them.
  private static let names: [String: String] = [
    "محمد": "muhamad", "أحمد": "ahmad", "احمد": "ahmad", "فاطمة": "fātima", "مريم": "maryam",
    "يوسف": "yūsuf", "إبراهيم": "ibrāhīm", "ابراهيم": "ibrāhīm", "خالد": "χālid", "زينب": "zaynab",
    "عائشة": "āyša", "عمر": "omar", "حسين": "husayn", "الله": "alāh", "ليلى": "layla",
    "שלום": "šalom", "ישראל": "yisrael", "דוד": "david", "שרה": "sara", "משה": "moše",
    "יעקב": "yākov", "רחל": "raχel", "אברהם": "avraham", "יוסף": "yosef", "מרים": "miryam",
    "נועה": "noa", "יעל": "yael", "חנה": "χana", "יצחק": "yicχak",
  ]
}
