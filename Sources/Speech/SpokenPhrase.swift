/// A phrase as it goes to an engine: words to read, and phonemes that our lexicon put in.
///
/// Only a lexicon makes phonemes. Whatever a script says is words, and stays words.
package struct SpokenPhrase: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case words(String)
    /// espeak-ng's notation.
    case phonemes(String)
  }

  package let pieces: [Piece]

  package init(pieces: [Piece]) {
    self.pieces = pieces
  }

  package init(_ text: String) {
    pieces = [.words(text)]
  }

  package var hasPhonemes: Bool {
    pieces.contains { if case .phonemes = $0 { true } else { false } }
  }
}
