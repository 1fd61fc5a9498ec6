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

  /// An entry that is ready to be used.
  struct Rule: Sendable {
    enum Sound: Sendable {
      case words(String)
      case phonemes(Pronunciation)
    }

    let sound: Sound
    let before: Set<String>?
    let after: Set<String>?

    func applies(previous: String, next: String) -> Bool {
      guard before != nil || after != nil else { return true }
      return before?.contains(next) == true || after?.contains(previous) == true
    }
  }

  private let rules: [String: [Rule]]
  private let letters: LetterFolding

  /// - Parameters:
  ///   - lists: later entries for a word replace earlier ones.
  ///   - kind: primary subtag of the language, such as `en`.
  ///   - notation: reads entries that are written as phonemes of its engine, and says which symbols
  ///     cannot be said; without it they are taken as they are.
  package init(
    _ lists: [[Entry]], kind: String = "en", notation: (any PhonemeNotation)? = nil
  ) throws(BadEntry) {
    var rules: [String: [Rule]] = [:]
    for list in lists {
      var own: [String: [Rule]] = [:]
      for entry in list {
        own[entry.word.lowercased(), default: []].append(
          Rule(
            sound: try Self.sound(of: entry, kind, notation), before: entry.before.map(Set.init),
            after: entry.after.map(Set.init)))
      }
      rules.merge(own) { $1 }
    }
    self.rules = rules
    letters = LetterFolding(for: kind)
  }

  private static func sound(
    of entry: Entry, _ kind: String, _ notation: (any PhonemeNotation)?
  ) throws(BadEntry) -> Rule.Sound {
    if let espeak = entry.espeak {
      return .phonemes(
        .native(
          engine: "espeak-ng", notation: espeak,
          ipa: notation?.ipa(of: espeak, language: kind)))
    }
    if let say = entry.say { return .words(say) }
    guard let ipa = entry.ipa else { throw BadEntry(word: entry.word, symbol: nil) }
    if let symbol = notation?.unwritableSymbol(in: ipa, language: kind) {
      throw BadEntry(word: entry.word, symbol: symbol)
    }
    return .phonemes(.ipa(IPA.bare(ipa)))
  }

  /// Puts pronunciations in the place of the words this lexicon knows, and letters that the voice knows
  /// in the place of others.
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
        plain += letters.folded(part.text)
        continue
      }
      if !plain.isEmpty { pieces.append(.words(plain)) }
      plain = ""
      switch sound {
      case .words(let other): pieces.append(.words(letters.folded(other)))
      case .phonemes(let sound): pieces.append(.phonemes(sound, of: part.text))
      }
    }
    if !plain.isEmpty { pieces.append(.words(plain)) }
    return pieces
  }

  /// The words of a text that are of other writings than the voice's and that this lexicon does not
  /// know.
  package func transliterations(in text: String) -> [Transliteration] {
    letters.transliterations(in: text).filter { found in
      sound(for: (found.word.lowercased(), Clause.edge, Clause.edge)) == nil
    }
  }

  /// The pronunciation that applies to a word between two others.
  func sound(
    for word: (word: String, previous: String, next: String)
  ) -> Rule.Sound? {
    let own = rules[word.word] ?? letters.looseSpelling(of: word.word).flatMap { rules[$0] }
    return own?.first { $0.applies(previous: word.previous, next: word.next) }?.sound
  }
}
