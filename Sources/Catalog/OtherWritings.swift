package import MeditationScript
internal import Timebase
package import Voices

/// What a script's author should know of words in other writings than the voice's.
package struct OtherWritings {
  private var told: Set<String> = []
  private let isField: Bool

  /// - Parameter isField: whether the words are a value of a script's blank, where nothing but text can
  ///   be written.
  package init(isField: Bool = false) {
    self.isField = isField
  }

  /// Each word once, at the first place it has.
  ///
  /// - Parameter suggests: whether words are told of, too, that are said as their letters say.
  package mutating func diagnostics(
    _ words: [Transliteration], at span: SourceSpan, suggests: Bool
  ) -> [Diagnostic] {
    words.compactMap { word in
      guard suggests || word.certainty != .known, told.insert(word.word).inserted else {
        return nil
      }
      return diagnostic(word, at: span)
    }
  }

  private func diagnostic(_ word: Transliteration, at span: SourceSpan) -> Diagnostic {
    let entry = "`\(word.word): { say: \"…\" }` in the head's `lexicon:`"
    var help =
      "spell it as it sounds: " + (isField ? "" : "`(\(word.word)){…}` here, or ") + entry
    if let language = word.spokenLanguage, !isField {
      help += "; `(\(word.word))[lang:\"\(language)\"]` has a voice of its language say it"
    }
    switch word.certainty {
    case .known:
      return .suggestion(
        .riskyWord, "`\(word.word)` is said like `\(word.spelling)`", at: span, help: help)
    case .guessed:
      return .warning(
        .riskyWord,
        "`\(word.word)` is said like `\(word.spelling)`, which is a guess: its writing does not tell",
        at: span, help: help)
    case .unsayable:
      return .warning(
        .riskyWord, "`\(word.word)` is left out: nothing here knows how it sounds", at: span,
        help: word.word.hasPrefix("U+") ? "write a letter or a sign in its place" : help)
    }
  }
}

extension Script {
  /// Words of other writings that it says whatever its blanks are filled with.
  func otherWritings(_ lexicon: Lexicon) -> [Diagnostic] {
    let kind = LanguageTag.primary(of: head.language)
    var writings = OtherWritings()
    return templates.flatMap { template, span -> [Diagnostic] in
      let plain = template.pieces.compactMap { piece -> String? in
        guard case .words(let words) = piece.content, piece.delivery.language == nil else {
          return nil
        }
        return piece.delivery.words(of: words)
      }
      guard !Writing.isUnreadable(plain.joined(), by: kind) else { return [] }
      return writings.diagnostics(
        plain.flatMap(lexicon.transliterations), at: span, suggests: true)
    }
  }
}
