/// Symbols of the International Phonetic Alphabet and what espeak-ng writes for them.
extension EspeakNotation {
  typealias Symbols = [(ipa: String, espeak: String)]

  static let common: Symbols = [
    ("tʃ", "tS"), ("dʒ", "dZ"), ("θ", "T"),
    ("ð", "D"), ("ʃ", "S"), ("ʒ", "Z"), ("ŋ", "N"), ("ɲ", "n^"), ("ʎ", "l^"), ("ç", "C"),
    ("x", "x"), ("χ", "x"), ("β", "B"), ("ɣ", "Q"), ("ɹ", "r"), ("ʁ", "r"), ("ʀ", "r"),
    ("ɾ", "**"), ("ɡ", "g"), ("ʔ", "?"), ("ʝ", "J^"), ("ɥ", "y"), ("ˈ", "'"), ("ˌ", ","),
    ("'", "'"), ("ʰ", ""), ("ʲ", ""), ("p", "p"), ("b", "b"), ("t", "t"), ("d", "d"), ("k", "k"),
    ("g", "g"), ("f", "f"), ("v", "v"), ("s", "s"), ("z", "z"), ("h", "h"), ("m", "m"),
    ("n", "n"), ("l", "l"), ("r", "r"), ("j", "j"), ("w", "w"), ("ː", ":"), (":", ":"),
    (".", ""), (" ", " "), ("-", ""), ("‿", ""),
  ]

  static let plainVowels: Symbols = [
    ("a", "a"), ("e", "e"), ("ɛ", "E"), ("i", "i"), ("ɪ", "I"), ("o", "o"), ("ɔ", "O"),
    ("u", "u"), ("ʊ", "U"), ("ə", "@"), ("y", "y"), ("ø", "Y"), ("œ", "W"), ("ɑ", "a"),
    ("ɒ", "O"), ("æ", "a"), ("ʌ", "a"), ("ɐ", "a"),
  ]

  /// Vowels that espeak-ng writes with the r they lead to.
  static let coloured: [String: Symbols] = [
    "en": [
      ("ɑːɹ", "A@"), ("ɛɹ", "e@"), ("ɪɹ", "i@"), ("ɔːɹ", "O@"), ("ʊɹ", "U@"), ("ɜː", "3:"),
      ("ɚ", "3"), ("i", "i"), ("ɾ", "t2"), ("ɪ", "I2"), ("ɐ", "a#"), ("j", "j"),
    ]
  ]

  static let vowels: [String: Symbols] = [
    "en": [
      ("eɪ", "eI"), ("aɪ", "aI"), ("ɔɪ", "OI"), ("aʊ", "aU"), ("oʊ", "oU"), ("əʊ", "oU"),
      ("iː", "i:"), ("uː", "u:"), ("ɑː", "A:"), ("ɔː", "O:"), ("ɜː", "3:"), ("ɝ", "3:"),
      ("ɜ", "3:"), ("ɚ", "3"), ("ɪ", "I"), ("ʊ", "U"), ("ɛ", "E"), ("e", "E"), ("æ", "a"),
      ("a", "a"),
      ("ʌ", "V"), ("ɐ", "V"), ("ə", "@"), ("ɒ", "0"), ("ɑ", "A:"), ("ɔ", "O:"), ("i", "i:"),
      ("u", "u:"), ("o", "oU"), ("y", "j"), ("ɾ", "t2"),
    ],
    "de": [
      ("aɪ̯", "aI"), ("aʊ̯", "aU"), ("ɔʏ̯", "OY"), ("aɪ", "aI"), ("aʊ", "aU"), ("ɔʏ", "OY"),
      ("ɔɪ", "OY"), ("p͡f", "pF"), ("pf", "pF"), ("iː", "i:"), ("yː", "y:"), ("uː", "u:"),
      ("eː", "e:"), ("øː", "Y:"), ("oː", "o:"), ("ɛː", "E:"), ("aː", "A:"), ("ɪ", "I"),
      ("ʏ", "y"), ("ʊ", "U"), ("ɛ", "E"), ("œ", "W"), ("ɔ", "O"), ("a", "a"), ("ə", "@"),
      ("ɐ̯", "3"), ("ɐ", "3"), ("i", "i"), ("e", "e:"), ("o", "o:"), ("u", "u:"), ("y", "y"),
      ("ø", "Y:"),
    ],
    "fr": [
      ("ɑ̃", "A~"), ("ɛ̃", "E~"), ("ɔ̃", "O~"), ("œ̃", "W~"), ("a", "a"), ("ɑ", "a"), ("e", "e"),
      ("ɛ", "E"), ("i", "i"), ("o", "o"), ("ɔ", "O"), ("u", "u"), ("y", "y"), ("ø", "Y"),
      ("œ", "W"), ("ə", "@"),
    ],
  ]

  /// For a sound that a language has no sign for: one or two that are near to it and more common, so
  /// that every chain of them ends at a sound that every language here has.
  static let nearest: [Character: String] = [
    // Vowels.
    "ɪ": "i", "ʏ": "y", "y": "i", "ɨ": "ɪ", "ʉ": "u", "ɯ": "u", "ʊ": "u", "ø": "œ", "œ": "ɜ",
    "ɘ": "ə", "ɵ": "ə", "ɤ": "ʌ", "ɚ": "əɹ", "ɝ": "ɜɹ", "ɜ": "ə", "ɞ": "œ", "ɛ": "e", "ɔ": "o",
    "æ": "ɛ", "ɶ": "œ", "ɐ": "a", "ʌ": "a", "ɑ": "a", "ɒ": "ɔ", "ᵊ": "ə", "ᶦ": "ɪ", "ᶷ": "ʊ",
    // Stops and nasals.
    "c": "k", "q": "k", "ɟ": "ɡ", "ɢ": "ɡ", "ʈ": "t", "ɖ": "d", "ʡ": "ʔ", "ɱ": "m", "ɳ": "n",
    "ɴ": "ŋ", "ɓ": "b", "ɗ": "d", "ᶑ": "d", "ʄ": "ɡ", "ɠ": "ɡ", "ʛ": "ɡ",
    // Fricatives and affricates.
    "ɸ": "f", "ʂ": "ʃ", "ʐ": "ʒ", "ɕ": "ʃ", "ʑ": "ʒ", "ħ": "h", "ʕ": "ʔ", "ɦ": "h", "ɧ": "ʃ",
    "ʜ": "h", "ʢ": "ʔ", "ɬ": "l", "ɮ": "l", "ʦ": "ts", "ʣ": "dz", "ʧ": "tʃ", "ʤ": "dʒ", "ʨ": "tʃ",
    "ʥ": "dʒ",
    // Approximants, trills and flaps.
    "ʋ": "v", "ⱱ": "v", "ɻ": "ɹ", "ɰ": "w", "ʍ": "w", "ɭ": "l", "ʟ": "l", "ɫ": "l", "ɺ": "l",
    "ɽ": "ɾ", "ʙ": "b", "ʷ": "w",
    // Clicks.
    "ʘ": "p", "ǀ": "t", "ǃ": "k", "ǂ": "k", "ǁ": "k",
    // Stress and length as a typewriter has them.
    "’": "", "ˑ": "",
  ]

  /// Letters whose mark is a part of them in Unicode, without it; `ç` is a sound of its own.
  static let precomposed: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for letter in "aeiouynmɛɔæøəɪʊ" {
      for mark in "\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{308}\u{30C}".unicodeScalars {
        var scalars = String(letter).unicodeScalars
        scalars.append(mark)
        letters[Character(String(scalars))] = letter
      }
    }
    return letters
  }()
}
