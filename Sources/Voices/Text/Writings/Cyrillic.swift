/// Cyrillic letters by their sounds, after the BGN/PCGN systems for Russian, Ukrainian, Belarusian,
/// Bulgarian, Serbian, Macedonian, Kazakh and Kyrgyz, in this order where they differ.
enum Cyrillic {
  static func sounds(_ word: String) -> String? {
    // Ukrainian has its г and и for other sounds.
    let isUkrainian = word.contains { "іїєґ".contains($0) }
    let letters = Array(word)
    var sounds = ""
    for (index, letter) in letters.enumerated() {
      let before = index > 0 ? letters[index - 1] : nil
      let after = index + 1 < letters.count ? letters[index + 1] : nil
      guard
        let sound = contextual(letter, after: before, before: after, isUkrainian)
          ?? alphabet[letter]
      else { return nil }
      sounds += sound
    }
    // Дмитрий, Ложкин-Белый: one vowel at the end.
    return sounds.hasSuffix("iy") ? String(sounds.dropLast()) : sounds
  }

  /// A text with the letters that Russian and Ukrainian voices know in the place of those of other
  /// languages, which they would call by their numbers: Қайрат is said like Кайрат.
  static func common(_ text: String) -> String {
    guard text.contains(where: { common[$0] != nil }) else { return text }
    return String(text.map { common[$0] ?? $0 })
  }

  private static let common: [Character: Character] = Dictionary(
    uniqueKeysWithValues: Array(
      zip("әғқңөұүһҗҷҳӯӣҡҙҫӘҒҚҢӨҰҮҺҖҶҲӮӢҠҘҪ", "агкноуухжчхуикзсАГКНОУУХЖЧХУИКЗС")))

  /// A letter by its neighbours; `nil` for one that they do not change.
  private static func contextual(
    _ letter: Character, after before: Character?, before after: Character?, _ isUkrainian: Bool
  ) -> String? {
    switch letter {
    case "е", "ё", "ю", "я":
      let vowel = ["е": "e", "ё": "o", "ю": "u", "я": "a"][letter] ?? ""
      guard let before else { return isUkrainian && letter == "е" ? "e" : "y" + vowel }
      // Maria, Sofia; no sound of its own after what is soft already.
      if "иіжчшщ".contains(before) { return vowel }
      if letter == "е" { return "аоуыэеёюяъь".contains(before) && !isUkrainian ? "ye" : "e" }
      return "y" + vowel
    case "љ", "њ":
      let consonant = letter == "љ" ? "l" : "n"
      return after.map { "иеіэ".contains($0) } == true ? consonant : consonant + "y"
    case "г": return isUkrainian ? "h" : nil
    case "ъ":
      // A vowel in Bulgarian, where a consonant follows.
      return after.map { !"еёюяо".contains($0) } == true ? "a" : ""
    default: return nil
    }
  }

  private static let alphabet = Alphabet(
    """
    а=a б=b в=v г=g д=d ж=ž з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=χ ц=c ч=č ш=š
    щ=šč ы=i ь= э=e е=e ё=yo ю=yu я=ya ъ=
    і=i ї=yi є=ye ґ=g ў=w ђ=ǰ ј=y љ=l њ=ny ћ=č џ=ǰ ѓ=gy ќ=ky ѕ=dz
    ә=a ғ=ǧ қ=k ң=ng ө=o ұ=u ү=u һ=h җ=ǰ ҷ=ǰ ҳ=h ӯ=u ӣ=ī ҡ=k ҙ=z ҫ=s ӏ= ѣ=e ѳ=f ѵ=i
    """)
}
