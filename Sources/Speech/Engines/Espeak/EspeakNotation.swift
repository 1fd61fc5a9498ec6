internal import Voices

/// espeak-ng's own notation of sounds, whose vowels differ from one language to the next.
package struct EspeakNotation: PhonemeNotation {
  package init() {}

  package struct UnknownSymbol: Error, Equatable {
    package let symbol: Character
  }

  /// Writes the International Phonetic Alphabet in this notation.
  ///
  /// - Parameter kind: primary subtag of the language, such as `en`.
  /// - Returns: the phonemes, or the first symbol that has none.
  package static func phonemes(
    of ipa: String, kind: String = "en"
  ) -> Result<String, UnknownSymbol> {
    let own = vowels[kind] ?? plainVowels
    var rest = Substring(IPA.bare(ipa))
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

  package func unwritableSymbol(in ipa: String, language: String) -> Character? {
    guard case .failure(let unknown) = Self.phonemes(of: ipa, kind: language) else { return nil }
    return unknown.symbol
  }

  /// In the symbols that most programs know.
  package func ipa(of notation: String, language: String) -> String? {
    let own =
      (Self.coloured[language] ?? []) + (Self.vowels[language] ?? Self.plainVowels) + Self.common
    // Ties are the rarer spelling.
    let symbols = own.filter {
      !$0.espeak.isEmpty && !$0.ipa.unicodeScalars.contains("\u{361}") && $0.ipa != "'"
    }
    var rest = Substring(notation)
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
}
