internal import Timebase

/// The International Phonetic Alphabet, in which words travel to every engine.
package enum IPA {
  /// A pronunciation without the slashes that scripts put around it, and without signs of no sound.
  package static func bare(_ ipa: String) -> String {
    ipa.filter { $0 != "/" && PhoneticAlphabet.contains($0) }
  }

  /// The first character that no phonetic spelling has: a figure, a bracket, an emoji.
  package static func strangeSymbol(in ipa: String) -> Character? {
    ipa.first { !PhoneticAlphabet.contains($0) }
  }
}

/// How a word sounds, for engines that can be told.
package enum Pronunciation: Hashable, Sendable {
  /// In the International Phonetic Alphabet, without slashes.
  case ipa(String)
  /// In an engine's own notation, and in the International Phonetic Alphabet where that says it.
  case native(engine: String, notation: String, ipa: String?)

  /// `nil` where only an engine's own notation says it.
  package var ipa: String? {
    switch self {
    case .ipa(let ipa): ipa
    case .native(_, _, let ipa): ipa
    }
  }
}

/// An engine's own way of writing sounds, as lexicons of ours use it.
package protocol PhonemeNotation: Sendable {
  /// The International Phonetic Alphabet for a word in this notation; `nil` if a sign has no symbol.
  ///
  /// - Parameter language: primary subtag, such as `en`.
  func ipa(of notation: String, language: String) -> String?

  /// The first symbol that this notation cannot write.
  func unwritableSymbol(in ipa: String, language: String) -> Character?
}
