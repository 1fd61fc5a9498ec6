internal import Voices

/// espeak-ng's own notation of sounds, whose vowels differ from one language to the next.
package struct EspeakNotation: PhonemeNotation {
  package init() {}

  package struct UnknownSymbol: Error, Equatable {
    package let symbol: Character
  }

  /// Writes the International Phonetic Alphabet in this notation.
  ///
  /// A sound that the language has not is said as the nearest that it has; marks, tones and ties that
  /// the notation cannot follow are left out.
  ///
  /// - Parameter kind: primary subtag of the language, such as `en`.
  /// - Returns: the phonemes, or the first character that is no sign of the alphabet.
  package static func phonemes(
    of ipa: String, kind: String = "en"
  ) -> Result<String, UnknownSymbol> {
    if let strange = IPA.strangeSymbol(in: ipa) {
      return .failure(UnknownSymbol(symbol: strange))
    }
    let symbols = (vowels[kind] ?? plainVowels) + common
    let marked = Set(symbols.flatMap(\.ipa).filter { $0.unicodeScalars.count > 1 })
    var rest = unmarked(IPA.bare(ipa), keeping: marked)[...]
    var phonemes = ""
    while let first = rest.first {
      // Longest first, so that diphthongs are not taken apart.
      let symbol = symbols.filter { rest.hasPrefix($0.ipa) }.max {
        $0.ipa.unicodeScalars.count < $1.ipa.unicodeScalars.count
      }
      if let symbol {
        phonemes += symbol.espeak
        rest = rest.dropFirst(symbol.ipa.count)
      } else {
        // What has no nearest sound, such as a tone, is none by itself.
        let sound = first.unicodeScalars.count > 1 ? bare(first) : nearest[first] ?? ""
        rest = sound + rest.dropFirst()
      }
    }
    return .success(phonemes)
  }

  /// Sounds without ties, and without marks but those that make another sound in the language.
  private static func unmarked(_ ipa: String, keeping marked: Set<Character>) -> String {
    ipa.replacing("ə˞", with: "ɚ").replacing("ɜ˞", with: "ɝ").map { character in
      marked.contains(character) ? String(character) : bare(character)
    }.joined()
  }

  /// A letter without its marks, whether Unicode has them apart or has not.
  private static func bare(_ character: Character) -> String {
    if let letter = precomposed[character] { return String(letter) }
    guard character.unicodeScalars.count > 1 else { return String(character) }
    return String(
      String.UnicodeScalarView(
        character.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }))
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
