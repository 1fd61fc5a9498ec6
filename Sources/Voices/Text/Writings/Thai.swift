internal import Foundation

/// Thai and Lao, whose vowels stand around their consonants, after the Royal Thai General System.
///
/// Where a syllable ends is not written, and short vowels are left out: the reading is a guess.
enum Thai {
  static func sounds(_ word: String) -> String? {
    let scalars = word.decomposedStringWithCompatibilityMapping.unicodeScalars.map(\.thai)
    var letters: [String] = []
    var leading: String?
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if let vowel = leadingVowels[scalar] {
        leading = vowel
      } else if let consonant = consonants[Character(scalar)] {
        // A bearer of vowels has no sound of its own beside one.
        if scalar == "อ" {
          let bears = leading != nil || next.map { followingVowels[$0] != nil } == true
          letters.append(bears ? "" : "o")
        } else {
          letters.append(consonant)
        }
        // ห before another only changes its tone.
        if let vowel = leading,
          !(scalar == "ห" && next.map { "นมงยรลว".unicodeScalars.contains($0) } == true)
        {
          letters.append(vowel)
          leading = nil
        }
      } else if let vowel = followingVowels[scalar] {
        if let last = letters.last, last == "e", scalar == "\u{E35}" {
          letters[letters.count - 1] = "ia"
        } else if let last = letters.last, last == "e", scalar == "า" || scalar == "ะ" {
          letters[letters.count - 1] = scalar == "า" ? "ao" : "e"
        } else {
          letters.append(vowel)
        }
      } else if scalar == "\u{E4C}" {
        // What it stands on is silent.
        if !letters.isEmpty { letters.removeLast() }
      } else if !silent.contains(scalar.value) {
        return nil
      }
    }
    return filled(letters.filter { !$0.isEmpty })
  }

  /// Consonants alone are a syllable: two have an o between them, the first of three an a.
  private static func filled(_ letters: [String]) -> String {
    var sounds = ""
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      sounds += letter
      let isVowel = letter.last.map(SoundLetters.isVowel) == true
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let nextIsVowel = next.map { $0.first.map(SoundLetters.isVowel) == true } == true
      let beforeIsVowel =
        index > 0 && letters[index - 1].last.map(SoundLetters.isVowel) == true
      if !isVowel, next != nil, !nextIsVowel, !beforeIsVowel {
        sounds += "o"
        sounds += next ?? ""
        index += 1
      }
      index += 1
    }
    return sounds
  }

  private static let silent: Set<UInt32> = [0xE47, 0xE48, 0xE49, 0xE4A, 0xE4B, 0xE4D, 0xE4E, 0xE3A]

  private static let leadingVowels: [Unicode.Scalar: String] = [
    "เ": "e", "แ": "e", "โ": "o", "ไ": "ai", "ใ": "ai",
  ]

  private static let followingVowels: [Unicode.Scalar: String] = [
    "ะ": "a", "\u{E31}": "a", "า": "a", "ำ": "am", "\u{E34}": "i", "\u{E35}": "i", "\u{E36}": "ə",
    "\u{E37}": "ə", "\u{E38}": "u", "\u{E39}": "u", "ๅ": "a", "ฤ": "ri",
  ]

  private static let consonants = Alphabet(
    """
    ก=k ข=k ฃ=k ค=k ฅ=k ฆ=k ง=ng จ=č ฉ=č ช=č ซ=s ฌ=č ญ=y ฎ=d ฏ=t ฐ=t ฑ=t ฒ=t ณ=n ด=d ต=t ถ=t ท=t
    ธ=t น=n บ=b ป=p ผ=p ฝ=f พ=p ฟ=f ภ=p ม=m ย=y ร=r ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ=o ฮ=h
    """)
}

extension Unicode.Scalar {
  /// A Lao sign as the Thai one of the same sound: the two blocks are laid out alike.
  fileprivate var thai: Unicode.Scalar {
    (0xE80...0xEFF).contains(value) ? Unicode.Scalar(value - 0x80) ?? self : self
  }
}
