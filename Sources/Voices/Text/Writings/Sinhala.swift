/// Sinhala by its sounds, after ISO 15919: consonants with an a, unless a vowel sign or the sign of
/// none follows.
enum Sinhala {
  static func sounds(_ word: String) -> String? {
    var sounds = ""
    var isOpen = false
    for scalar in word.unicodeScalars {
      let sign = Character(scalar)
      if let vowel = signs[sign] {
        // What comes after the vowel takes none away.
        sounds += (isOpen && [0xD82, 0xD83].contains(scalar.value) ? "a" : "") + vowel
        isOpen = false
        continue
      }
      guard let sound = letters[sign] else {
        guard ["\u{200C}", "\u{200D}"].contains(scalar) else { return nil }
        continue
      }
      if isOpen { sounds += "a" }
      sounds += sound
      isOpen = sound.last.map(SoundLetters.isConsonant) == true
    }
    return sounds + (isOpen ? "a" : "")
  }

  private static let signs: [Character: String] = [
    "\u{DCF}": "ā", "\u{DD0}": "e", "\u{DD1}": "ē", "\u{DD2}": "i", "\u{DD3}": "ī",
    "\u{DD4}": "u", "\u{DD6}": "ū", "\u{DD8}": "ru", "\u{DD9}": "e", "\u{DDA}": "ē",
    "\u{DDB}": "ai", "\u{DDC}": "o", "\u{DDD}": "ō", "\u{DDE}": "au", "\u{DCA}": "",
    "\u{D82}": "n", "\u{D83}": "h",
  ]

  private static let letters = Alphabet(
    """
    අ=a ආ=ā ඇ=e ඈ=ē ඉ=i ඊ=ī උ=u ඌ=ū එ=e ඒ=ē ඓ=ai ඔ=o ඕ=ō ඖ=au ඍ=ri
    ක=k ඛ=k ග=g ඝ=g ඞ=ng ඟ=ng ච=č ඡ=č ජ=ǰ ඣ=ǰ ඤ=ny ඥ=ny ඦ=nǰ ට=t ඨ=t ඩ=d ඪ=d ණ=n ඬ=nd ත=t ථ=t
    ද=d ධ=d න=n ඳ=nd ප=p ඵ=p බ=b භ=b ම=m ඹ=mb ය=y ර=r ල=l ව=v ශ=š ෂ=š ස=s හ=h ළ=l ෆ=f
    """)
}
