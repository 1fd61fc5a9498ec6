/// Translates the International Phonetic Alphabet into espeak-ng's notation, whose vowels differ from
/// one language to the next.
package enum IPA {
  package struct UnknownSymbol: Error, Equatable {
    package let symbol: Character
  }

  /// - Parameter kind: of language, such as `en`.
  /// - Returns: the phonemes, or the first symbol that has none.
  package static func espeak(
    _ ipa: String, kind: String = "en"
  ) -> Result<String, UnknownSymbol> {
    let own = vowels[kind] ?? plainVowels
    var rest = Substring(ipa.filter { $0 != "/" })
    var phonemes = ""
    while let first = rest.first {
      // Longest first, so that diphthongs are not taken apart.
      let symbol = (own + common).filter { rest.hasPrefix($0.ipa) }.max {
        $0.ipa.unicodeScalars.count < $1.ipa.unicodeScalars.count
      }
      guard let symbol else { return .failure(UnknownSymbol(symbol: first)) }
      phonemes += symbol.espeak
      rest = rest.dropFirst(symbol.ipa.count)
    }
    return .success(phonemes)
  }

  /// The way back, in the symbols that most programs know.
  ///
  /// - Parameter phonemes: in espeak-ng's notation.
  /// - Returns: `nil` if one of them has no symbol here.
  package static func text(of phonemes: String, kind: String = "en") -> String? {
    let own = (coloured[kind] ?? []) + (vowels[kind] ?? plainVowels) + common
    // Ties are the rarer spelling.
    let symbols = own.filter {
      !$0.espeak.isEmpty && !$0.ipa.unicodeScalars.contains("\u{361}") && $0.ipa != "'"
    }
    var rest = Substring(phonemes)
    var text = ""
    while !rest.isEmpty {
      var longest: (ipa: String, espeak: String)?
      for symbol in symbols where rest.hasPrefix(symbol.espeak) {
        if symbol.espeak.utf8.count > longest?.espeak.utf8.count ?? 0 { longest = symbol }
      }
      guard let longest else { return nil }
      text += longest.ipa
      rest = rest.dropFirst(longest.espeak.count)
    }
    return text
  }

  private typealias Symbols = [(ipa: String, espeak: String)]

  private static let common: Symbols = [
    ("t͡ʃ", "tS"), ("d͡ʒ", "dZ"), ("tʃ", "tS"), ("dʒ", "dZ"), ("t͡s", "ts"), ("θ", "T"),
    ("ð", "D"), ("ʃ", "S"), ("ʒ", "Z"), ("ŋ", "N"), ("ɲ", "n^"), ("ʎ", "l^"), ("ç", "C"),
    ("x", "x"), ("χ", "x"), ("β", "B"), ("ɣ", "Q"), ("ɹ", "r"), ("ʁ", "r"), ("ʀ", "r"),
    ("ɾ", "**"), ("ɡ", "g"), ("ʔ", "?"), ("ʝ", "J^"), ("ɥ", "y"), ("ˈ", "'"), ("ˌ", ","),
    ("'", "'"), ("ʰ", ""), ("ʲ", ""), ("p", "p"), ("b", "b"), ("t", "t"), ("d", "d"), ("k", "k"),
    ("g", "g"), ("f", "f"), ("v", "v"), ("s", "s"), ("z", "z"), ("h", "h"), ("m", "m"),
    ("n", "n"), ("l", "l"), ("r", "r"), ("j", "j"), ("w", "w"), ("ː", ":"), (":", ":"),
    (".", ""), (" ", " "), ("-", ""), ("‿", ""),
  ]

  private static let plainVowels: Symbols = [
    ("a", "a"), ("e", "e"), ("ɛ", "E"), ("i", "i"), ("ɪ", "I"), ("o", "o"), ("ɔ", "O"),
    ("u", "u"), ("ʊ", "U"), ("ə", "@"), ("y", "y"), ("ø", "Y"), ("œ", "W"), ("ɑ", "a"),
    ("ɒ", "O"), ("æ", "a"), ("ʌ", "a"), ("ɐ", "a"),
  ]

  /// Vowels that espeak-ng writes with the r they lead to.
  private static let coloured: [String: Symbols] = [
    "en": [
      ("ɑːɹ", "A@"), ("ɛɹ", "e@"), ("ɪɹ", "i@"), ("ɔːɹ", "O@"), ("ʊɹ", "U@"), ("ɜː", "3:"),
      ("ɚ", "3"), ("i", "i"), ("ɾ", "t2"), ("ɪ", "I2"), ("ɐ", "a#"), ("j", "j"),
    ]
  ]

  private static let vowels: [String: Symbols] = [
    "en": [
      ("eɪ", "eI"), ("aɪ", "aI"), ("ɔɪ", "OI"), ("aʊ", "aU"), ("oʊ", "oU"), ("əʊ", "oU"),
      ("iː", "i:"), ("uː", "u:"), ("ɑː", "A:"), ("ɔː", "O:"), ("ɜː", "3:"), ("ɝ", "3:"),
      ("ɚ", "3"), ("ɪ", "I"), ("ʊ", "U"), ("ɛ", "E"), ("e", "E"), ("æ", "a"), ("a", "a"),
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
}
