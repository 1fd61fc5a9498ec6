/// Translates the International Phonetic Alphabet into espeak-ng's notation for English.
package enum IPA {
  /// Longest first, so that diphthongs are not taken apart.
  private static let symbols: [(ipa: String, espeak: String)] = [
    ("t͡ʃ", "tS"), ("d͡ʒ", "dZ"), ("tʃ", "tS"), ("dʒ", "dZ"), ("eɪ", "eI"), ("aɪ", "aI"),
    ("ɔɪ", "OI"), ("aʊ", "aU"), ("oʊ", "oU"), ("əʊ", "oU"), ("iː", "i:"), ("uː", "u:"),
    ("ɑː", "A:"), ("ɔː", "O:"), ("ɜː", "3:"), ("ɝ", "3:"), ("ɚ", "3"), ("ɪ", "I"), ("ʊ", "U"),
    ("ɛ", "E"), ("e", "E"), ("æ", "a"), ("a", "a"), ("ʌ", "V"), ("ə", "@"), ("ɒ", "0"), ("ɑ", "A:"),
    ("ɔ", "O:"), ("i", "i:"), ("u", "u:"), ("o", "oU"), ("θ", "T"), ("ð", "D"), ("ʃ", "S"),
    ("ʒ", "Z"), ("ŋ", "N"), ("ɹ", "r"), ("ɾ", "t2"), ("ɡ", "g"), ("ˈ", "'"), ("ˌ", ","), ("'", "'"),
    ("p", "p"), ("b", "b"), ("t", "t"), ("d", "d"), ("k", "k"), ("g", "g"), ("f", "f"), ("v", "v"),
    ("s", "s"), ("z", "z"), ("h", "h"), ("m", "m"), ("n", "n"), ("l", "l"), ("r", "r"), ("j", "j"),
    ("w", "w"), ("y", "j"), ("ː", ":"), (".", ""), (" ", " "),
  ]

  /// - Returns: the phonemes, or the first symbol that has none.
  package static func espeak(_ ipa: String) -> Result<String, UnknownSymbol> {
    var rest = Substring(ipa.filter { $0 != "/" })
    var phonemes = ""
    while let first = rest.first {
      guard let symbol = symbols.first(where: { rest.hasPrefix($0.ipa) }) else {
        return .failure(UnknownSymbol(symbol: first))
      }
      phonemes += symbol.espeak
      rest = rest.dropFirst(symbol.ipa.count)
    }
    return .success(phonemes)
  }

  package struct UnknownSymbol: Error, Equatable {
    package let symbol: Character
  }
}
