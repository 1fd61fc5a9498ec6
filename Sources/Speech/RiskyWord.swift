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
    // What is left as words keeps its neighbours: a settled word is a neighbour, too.
    let words = Self.words(of: sentence)
    return words.indices.compactMap { index in
      guard let word = risky.first(where: { $0.word == words[index] }),
        entry(at: index, in: words) == nil
      else { return nil }
      let next = index + 1 < words.count ? words[index + 1] : ""
      let previous = index > 0 ? words[index - 1] : ""
      let isRight =
        word.before?.contains(next) == true || word.after?.contains(previous) == true
      return isRight ? nil : word.word
    }
  }
}
