internal import Assets
package import MeditationScript
internal import Timebase
package import Voices

/// How words are said, by language.
extension Catalog {
  /// - Returns: how a language reads figures and signs; `nil` where nobody has written it down.
  /// - Parameter kind: primary subtag of the language, such as `en`.
  package func readings(kind: String) throws -> Readings? {
    try Self.asset("Scripts/readings.yaml").decoded(as: [String: Readings].self)[kind]
  }

  /// The built-in lexicon of a language, and others over it.
  ///
  /// - Parameters:
  ///   - own: later lists win.
  ///   - notation: says which sounds can be said; without it all are taken as they are.
  /// - Throws: `ScriptErrors` for pronunciations that cannot be said, each at its place.
  package func lexicon(
    kind: String, own: [[LexiconEntry]] = [], notation: (any PhonemeNotation)? = nil
  ) throws -> Lexicon {
    if let notation {
      for entries in own { try Self.check(entries, kind: kind, notation: notation) }
    }
    let path = kind == "en" ? "Scripts/lexicon.yaml" : "Scripts/\(kind)/lexicon.yaml"
    let builtIn = try Asset.at(path)?.decoded(as: [Lexicon.Entry].self) ?? []
    do throws(Lexicon.BadEntry) {
      return try Lexicon(
        [builtIn] + own.map { $0.map(Lexicon.Entry.init) }, kind: kind, notation: notation)
    } catch {
      throw MissingAsset(path: "\(path): \(error.word)")
    }
  }

  /// Whether pronunciations can be said, also of words that are nowhere in a script.
  ///
  /// - Parameter kind: primary subtag of the language, such as `en`.
  /// - Throws: an error at each that cannot; of entries from several texts, those of the first such
  ///   text.
  package static func check(
    _ entries: [LexiconEntry], kind: String, notation: any PhonemeNotation
  ) throws(ScriptErrors) {
    var source: SourceText?
    var problems: [Diagnostic] = []
    for entry in entries {
      guard case .ipa(let ipa) = entry.pronunciation,
        let symbol = notation.unwritableSymbol(in: ipa, language: kind)
      else { continue }
      let text = entry.place?.source ?? SourceText(name: "lexicon", text: "")
      guard source == nil || source?.name == text.name else { continue }
      source = text
      problems.append(
        .error(
          "the pronunciation of `\(entry.word)` has a symbol the voice cannot say: `\(symbol)`",
          at: entry.place?.span ?? SourceSpan(0, 0),
          help:
            "write sounds of the script's language in the International Phonetic Alphabet, such as "
            + "`ˈmɛtə`, or other words: `{ say: \"…\" }`"))
    }
    guard let source else { return }
    throw ScriptErrors(source: source, diagnostics: problems.inOrder())
  }

  /// The lexicon that a script's words are said by.
  ///
  /// - Parameter notation: of the voice that will say it.
  /// - Throws: `ScriptErrors`, as `lexicon` does.
  package func lexicon(of head: Head, _ notation: (any PhonemeNotation)? = nil) throws -> Lexicon {
    try lexicon(
      kind: LanguageTag.primary(of: head.language), own: [head.lexicon], notation: notation)
  }

  /// Reads scripts for their craft.
  ///
  /// - Parameters:
  ///   - head: of the script that is read.
  ///   - lexicon: that its words are said by; it settles some of them.
  package func linter(for head: Head, _ lexicon: Lexicon) throws -> CraftLinter {
    let kind = LanguageTag.primary(of: head.language)
    let path = kind == "en" ? "Scripts/risky-words.yaml" : "Scripts/\(kind)/risky-words.yaml"
    let risky = try Asset.at(path)?.decoded(as: [RiskyWord].self) ?? []
    return CraftLinter { lexicon.unsettled($0, among: risky) }
  }
}

extension Lexicon.Entry {
  fileprivate init(_ entry: LexiconEntry) {
    switch entry.pronunciation {
    case .espeak(let phonemes): self.init(word: entry.word, espeak: phonemes)
    case .ipa(let ipa): self.init(word: entry.word, ipa: ipa)
    case .words(let words): self.init(word: entry.word, say: words)
    }
  }
}
