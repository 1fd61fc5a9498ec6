/// How to say the words a voice is known to get wrong.
package struct Lexicon: Sendable {
  /// One word's pronunciation, perhaps only beside certain other words.
  package struct Entry: Codable, Hashable, Sendable {
    package let word: String
    /// espeak-ng phonemes.
    package let espeak: String
    /// If given: only when one of these words follows.
    package let before: [String]?
    /// If given: only when one of these words comes just before.
    package let after: [String]?

    package init(
      word: String, espeak: String, before: [String]? = nil, after: [String]? = nil
    ) {
      self.word = word
      self.espeak = espeak
      self.before = before
      self.after = after
    }

    fileprivate func applies(previous: String?, next: String?) -> Bool {
      guard before != nil || after != nil else { return true }
      return contains(before, next) || contains(after, previous)
    }

    private func contains(_ words: [String]?, _ word: String?) -> Bool {
      guard let words, let word else { return false }
      return words.contains(word)
    }
  }

  private let entries: [String: [Entry]]

  /// Later entries for a word replace earlier ones.
  package init(_ lists: [[Entry]]) {
    var entries: [String: [Entry]] = [:]
    for list in lists {
      entries.merge(Dictionary(grouping: list) { $0.word.lowercased() }) { $1 }
    }
    self.entries = entries
  }

  /// Puts phonemes in the place of the words this lexicon knows.
  package func spoken(_ text: String) -> SpokenPhrase {
    let parts = Self.parts(of: text)
    let words = parts.filter(\.isWord).map { $0.text.lowercased() }
    var pieces: [SpokenPhrase.Piece] = []
    var plain = ""
    var position = 0
    for part in parts {
      guard part.isWord else {
        plain += part.text
        continue
      }
      let entry = entry(at: position, in: words)
      position += 1
      guard let entry else {
        plain += part.text
        continue
      }
      if !plain.isEmpty { pieces.append(.words(plain)) }
      plain = ""
      pieces.append(.phonemes(entry.espeak))
    }
    if !plain.isEmpty { pieces.append(.words(plain)) }
    return SpokenPhrase(pieces: pieces)
  }

  /// The entry that applies to one of several words in a row.
  func entry(at position: Int, in words: [String]) -> Entry? {
    let previous = position > 0 ? words[position - 1] : nil
    let next = position + 1 < words.count ? words[position + 1] : nil
    return entries[words[position]]?.first { $0.applies(previous: previous, next: next) }
  }

  /// The words of a sentence, in lower case.
  static func words(of sentence: String) -> [String] {
    parts(of: sentence).filter(\.isWord).map { $0.text.lowercased() }
  }

  private static func parts(of text: String) -> [(text: String, isWord: Bool)] {
    var parts: [(text: String, isWord: Bool)] = []
    for character in text {
      let isWord = character.isLetter || character == "'" || character == "’"
      if let last = parts.indices.last, parts[last].isWord == isWord {
        parts[last].text.append(character)
      } else {
        parts.append((String(character), isWord))
      }
    }
    return parts
  }
}
