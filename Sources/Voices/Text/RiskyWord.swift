/// A word with two readings, and where the voice's own is known to be right.
package struct RiskyWord: Codable, Hashable, Sendable {
  package let word: String
  /// Right when one of these follows.
  package let before: [String]?
  /// Right when one of these comes just before.
  package let after: [String]?
}

extension Lexicon {
  /// The risky words of a sentence that neither this lexicon nor their neighbours settle.
  package func unsettled(_ sentence: String, among risky: [RiskyWord]) -> [String] {
    Clause(sentence).words.compactMap { word in
      guard let known = risky.first(where: { $0.word == word.word }), sound(for: word) == nil
      else { return nil }
      let isRight =
        known.before?.contains(word.next) == true || known.after?.contains(word.previous) == true
      return isRight ? nil : known.word
    }
  }
}
