/// How a script, or a lexicon beside it, wants a word said.
package struct LexiconEntry: Hashable, Sendable {
  package let word: String
  package let pronunciation: Pronunciation

  package init(word: String, pronunciation: Pronunciation) {
    self.word = word
    self.pronunciation = pronunciation
  }

  package enum Pronunciation: Hashable, Sendable {
    /// espeak-ng's notation.
    case espeak(String)
    /// The International Phonetic Alphabet.
    case ipa(String)
    /// Other words, spelled so that the voice gets them right.
    case words(String)
  }
}
