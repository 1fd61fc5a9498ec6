/// A word, and how a script or a lexicon beside it wants it said.
package struct LexiconEntry: Sendable {
  /// A single word: letters and apostrophes.
  package let word: String
  /// The way to say it.
  package let pronunciation: Pronunciation
  /// Where the pronunciation is written; `nil` for one that is in no text.
  package let place: Place?

  /// An entry as it is; whether `word` is a single word is the reader's to check.
  package init(word: String, pronunciation: Pronunciation, place: Place? = nil) {
    self.word = word
    self.pronunciation = pronunciation
    self.place = place
  }

  /// The three ways to write how a word is said.
  package enum Pronunciation: Hashable, Sendable {
    /// espeak-ng's notation.
    case espeak(String)
    /// The International Phonetic Alphabet.
    case ipa(String)
    /// Other words, spelled so that the voice gets them right.
    case words(String)

    /// Whether nothing at all is written.
    var isBlank: Bool {
      switch self {
      case .espeak(let text), .ipa(let text), .words(let text):
        text.allSatisfy { $0.isWhitespace || $0 == "/" }
      }
    }
  }

  /// A stretch of a text: a script's head, or a lexicon.
  package struct Place: Sendable {
    package let source: SourceText
    package let span: SourceSpan
  }
}

extension LexiconEntry: Hashable {
  /// Where an entry is written makes no difference to what it says.
  package static func == (one: LexiconEntry, other: LexiconEntry) -> Bool {
    one.word == other.word && one.pronunciation == other.pronunciation
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(word)
    hasher.combine(pronunciation)
  }
}
