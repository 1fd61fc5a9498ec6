/// A word, and how a script or a lexicon beside it wants it said.
package struct LexiconEntry: Hashable, Sendable {
  /// A single word: letters and apostrophes.
  package let word: String
  /// The way to say it.
  package let pronunciation: Pronunciation

  /// An entry as it is; whether `word` is a single word is the reader's to check.
  package init(word: String, pronunciation: Pronunciation) {
    self.word = word
    self.pronunciation = pronunciation
  }

  /// The three ways to write how a word is said.
  package enum Pronunciation: Hashable, Sendable {
    /// espeak-ng's notation.
    case espeak(String)
    /// The International Phonetic Alphabet.
    case ipa(String)
    /// Other words, spelled so that the voice gets them right.
    case words(String)
  }
}
