/// Sound letters in the letters that a language writes such sounds with, so that its voice says them:
/// ш is `sh` in English, `sch` in German and `sz` in Polish.
struct LatinSpelling {
  private let letters: [Character: String]
  private let isEnglish: Bool
  /// What `g` is before e and i, where it would be another sound.
  private let hardG: String?

  /// - Parameter kind: primary subtag of the voice's language; those that have no Latin letters of
  ///   their own read them as English.
  init(for kind: String) {
    let own = Self.own[kind]
    isEnglish = own == nil
    letters = Self.english.merging(own ?? [:]) { $1 }
    hardG = own == nil ? "gh" : Self.hardG[kind]
  }

  func spelled(_ sounds: String) -> String {
    let sounds = Array(sounds.replacing("šč", with: "š"))
    return sounds.indices.map { spelled(sounds, at: $0) }.joined()
  }

  private func spelled(_ sounds: [Character], at index: Int) -> String {
    let letter = sounds[index]
    let next = index + 1 < sounds.count ? sounds[index + 1] : nil
    // At the beginning of a word, voices would spell these letters.
    if letter == "y", index > 0, SoundLetters.isConsonant(sounds[index - 1]),
      index == 1 || sounds[index - 2] == "-"
    {
      return "i"
    }
    if letter == "g", let hardG, let next, SoundLetters.isFront(next),
      !isEnglish || index == 0 || sounds[index - 1] != "n"
    {
      return hardG
    }
    if isEnglish, let english = english(sounds, at: index) { return english }
    return letters[letter] ?? String(letter)
  }

  /// What English reads by its place; `nil` for the same as everywhere.
  private func english(_ sounds: [Character], at index: Int) -> String? {
    let before = index > 0 ? sounds[index - 1] : "-"
    let isShort = sounds[..<index].suffix(2).count < 2 || sounds[..<index].suffix(2).contains("-")
    let after = sounds[(index + 1)...]
    let isLast = after.first.map { $0 == "-" } ?? true
    let followsVowel = SoundLetters.isVowel(before)
    let isClosed =
      after.first.map(SoundLetters.isConsonant) == true
      && after.dropFirst().allSatisfy { SoundLetters.isConsonant($0) }
    switch sounds[index] {
    case "u": return followsVowel || before == "-" ? "u" : "oo"
    case "e", "ē": return isLast && SoundLetters.isConsonant(before) && index > 1 ? "eh" : "e"
    case "i": return isLast && isShort ? "ee" : "i"
    case "ʌ": return "u"
    case "ā": return isClosed ? "aa" : "a"
    case "ɔ": return after.first.map(SoundLetters.isConsonant) == true ? "u" : "uh"
    // Nikolai, Sergei; but Troy.
    case "y":
      return (followsVowel && before != "o" && !(after.first.map(SoundLetters.isVowel) ?? false))
        ? "i" : "y"
    default: return nil
    }
  }

  private static let english: [Character: String] = [
    "c": "ts", "č": "ch", "ǰ": "j", "š": "sh", "ž": "zh", "θ": "th", "χ": "kh", "ǧ": "gh",
    "ə": "e", "ɔ": "o", "ā": "a", "ē": "e", "ī": "ee", "ō": "o", "ū": "oo",
  ]

  private static let plainVowels: [Character: String] = ["ī": "i", "ū": "u"]

  private static let own: [String: [Character: String]] = table.mapValues { line in
    var letters = plainVowels
    for pair in line.split(separator: " ") {
      guard let letter = pair.first else { continue }
      letters[letter] = String(pair.dropFirst(2))
    }
    return letters
  }

  private static let hardG = [
    "es": "gu", "fr": "gu", "pt": "gu", "it": "gh", "ro": "gh",
  ]

  /// What each language writes, where that is not as in English.
  private static let table = [
    "de": "c=z č=tsch ǰ=dsch š=sch ž=sch χ=ch ǧ=g θ=t y=j v=w z=s",
    "nl": "č=tsj ǰ=dj š=sj ž=zj χ=ch ǧ=g θ=t y=j u=oe ū=oe",
    "fr": "č=tch ǰ=dj š=sh ž=j χ=kh ǧ=g θ=t u=ou ū=ou w=ou",
    "es": "č=ch ǰ=y ž=y χ=j ǧ=g θ=z v=b w=u z=s",
    "pt": "č=tch ǰ=dj š=x ž=j χ=k ǧ=g θ=t y=i w=u",
    "it": "c=z č=c ǰ=gi š=sc ž=gi χ=k ǧ=g θ=t y=i w=u",
    "ro": "c=ț č=ci ǰ=gi š=ș ž=j χ=h ǧ=g θ=t y=i w=u",
    "la": "č=ti ǰ=i š=s ž=i χ=k ǧ=g θ=t y=i w=v",
    "pl": "c=c č=cz ǰ=dż š=sz ž=ż χ=ch ǧ=g θ=t y=j v=w w=ł",
    "cs": "c=c č=č ǰ=dž š=š ž=ž χ=ch ǧ=g θ=t y=j w=v",
    "hu": "c=c č=cs ǰ=dzs š=s ž=zs χ=h ǧ=g θ=t y=j w=v s=sz",
    "tr": "č=ç ǰ=c š=ş ž=j χ=h ǧ=g θ=t w=v",
    "fi": "č=tš ǰ=dž š=š ž=ž χ=h ǧ=g θ=t y=j w=v",
    "sv": "č=tj ǰ=j š=sj ž=sj χ=k ǧ=g θ=t y=j w=v z=s",
    "da": "č=tj ǰ=dj š=sj ž=sj χ=k ǧ=g θ=t y=j w=v z=s",
    "nb": "č=tsj ǰ=dj š=sj ž=sj χ=k ǧ=g θ=t y=j w=v z=s",
  ]
}
