/// How to say the words a voice is known to get wrong, in one language.
package struct Lexicon: Sendable {
  /// One word's pronunciation, perhaps only beside certain other words.
  package struct Entry: Codable, Hashable, Sendable {
    package let word: String
    /// espeak-ng's phonemes.
    package let espeak: String?
    /// In the place of `espeak`: the International Phonetic Alphabet.
    package let ipa: String?
    /// In the place of both: other words.
    package let say: String?
    /// If given: only when one of these words follows; `^` is the end of a clause.
    package let before: [String]?
    /// If given: only when one of these comes just before; `^` is the beginning of a clause.
    package let after: [String]?

    package init(
      word: String, espeak: String? = nil, ipa: String? = nil, say: String? = nil,
      before: [String]? = nil, after: [String]? = nil
    ) {
      self.word = word
      self.espeak = espeak
      self.ipa = ipa
      self.say = say
      self.before = before
      self.after = after
    }
  }

  /// An entry that holds no pronunciation the voice can say.
  package struct BadEntry: Error, Equatable {
    package let word: String
    /// The first symbol that is unknown; `nil` if there is no pronunciation at all.
    package let symbol: Character?
  }

  /// An entry with its pronunciation made out.
  struct Pronunciation: Sendable {
    enum Sound: Sendable {
      case words(String)
      /// espeak-ng's notation.
      case phonemes(String)
    }

    let sound: Sound
    let before: Set<String>?
    let after: Set<String>?

    func applies(previous: String, next: String) -> Bool {
      guard before != nil || after != nil else { return true }
      return before?.contains(next) == true || after?.contains(previous) == true
    }
  }

  private let pronunciations: [String: [Pronunciation]]

  /// - Parameters:
  ///   - lists: later entries for a word replace earlier ones.
  ///   - kind: of language, such as `en`; decides what IPA becomes.
  package init(_ lists: [[Entry]], kind: String = "en") throws(BadEntry) {
    var pronunciations: [String: [Pronunciation]] = [:]
    for list in lists {
      var own: [String: [Pronunciation]] = [:]
      for entry in list {
        own[entry.word.lowercased(), default: []].append(
          Pronunciation(
            sound: try Self.sound(of: entry, kind: kind), before: entry.before.map(Set.init),
            after: entry.after.map(Set.init)))
      }
      pronunciations.merge(own) { $1 }
    }
    self.pronunciations = pronunciations
  }

  private static func sound(
    of entry: Entry, kind: String
  ) throws(BadEntry) -> Pronunciation.Sound {
    if let espeak = entry.espeak { return .phonemes(espeak) }
    if let say = entry.say { return .words(say) }
    guard let ipa = entry.ipa else { throw BadEntry(word: entry.word, symbol: nil) }
    switch IPA.espeak(ipa, kind: kind) {
    case .success(let phonemes): return .phonemes(phonemes)
    case .failure(let unknown): throw BadEntry(word: entry.word, symbol: unknown.symbol)
    }
  }

  /// Puts pronunciations in the place of the words this lexicon knows.
  ///
  /// - Parameters:
  ///   - before: what is said just before the text, for its first word's sake.
  ///   - after: what is said just after it.
  package func spoken(
    _ text: String, before: String = "", after: String = ""
  ) -> [SpokenPhrase.Piece.Content] {
    let clause = Clause(text, before: before, after: after)
    var pieces: [SpokenPhrase.Piece.Content] = []
    var plain = ""
    var words = clause.words.makeIterator()
    for part in clause.parts {
      guard part.isWord, let word = words.next(), let sound = sound(for: word) else {
        plain += part.text
        continue
      }
      if !plain.isEmpty { pieces.append(.words(plain)) }
      plain = ""
      switch sound {
      case .words(let other): pieces.append(.words(other))
      case .phonemes(let phonemes): pieces.append(.phonemes(phonemes, of: part.text))
      }
    }
    if !plain.isEmpty { pieces.append(.words(plain)) }
    return pieces
  }

  /// The pronunciation that applies to a word between two others.
  func sound(
    for word: (word: String, previous: String, next: String)
  ) -> Pronunciation.Sound? {
    pronunciations[word.word]?
      .first { $0.applies(previous: word.previous, next: word.next) }?.sound
  }
}
