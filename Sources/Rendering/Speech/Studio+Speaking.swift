internal import Assets
package import MeditationScript
internal import Speech
package import Timebase

extension Studio {
  /// Opens a voice for a script: with its languages, and its own lexicon over the built-in one.
  ///
  /// - Parameter lexicon: the user's own, over both.
  package func phraseSpeaker(
    _ wish: TrackRequest.VoiceWish, for script: Script, lexicon: [LexiconEntry] = [],
    isDry: Bool = false, rate: SampleRate
  ) throws -> PhraseSpeaker {
    let cast = try cast(wish, for: script.voices)
    let language = try language(script.head.language)
    let usual = try self.language(cast.usual.accent(in: language.tag))
    var known: [String: PhraseReading.Language] = [:]
    for kind in Set(script.languages.map(Language.kind)) {
      known[kind] = PhraseReading.Language(
        lexicon: try self.lexicon(
          kind: kind, own: kind == language.kind ? [script.head.lexicon, lexicon] : []),
        readings: try readings(kind: kind))
    }
    let reading = PhraseReading(
      cast: cast, language: language, languages: languages, known: known)
    return try PhraseSpeaker(
      engine: engine(of: cast, usual), reading: reading, isDry: isDry, rate: rate,
      speakers: speakers, folder: temporaryFolder)
  }

  private func language(_ tag: String) throws -> Language {
    guard let language = languages.first(where: { $0.tag == tag }) else {
      throw MissingAsset(path: "Audio/languages.yaml: \(tag)")
    }
    return language
  }

  /// How a kind of language reads signs, if that is known.
  private func readings(kind: String) throws -> Readings? {
    try Self.asset("Scripts/readings.yaml").decoded(as: [String: Readings].self)[kind]
  }

  /// The built-in lexicon of a kind of language, and others over it.
  ///
  /// - Throws: `RenderError.badPronunciation`.
  func lexicon(kind: String, own: [[LexiconEntry]] = []) throws -> Lexicon {
    let path = kind == "en" ? "Scripts/lexicon.yaml" : "Scripts/\(kind)/lexicon.yaml"
    let builtIn = try Asset.at(path)?.decoded(as: [Lexicon.Entry].self) ?? []
    do throws(Lexicon.BadEntry) {
      return try Lexicon([builtIn] + own.map { $0.map(Lexicon.Entry.init) }, kind: kind)
    } catch {
      throw RenderError.badPronunciation(word: error.word, symbol: error.symbol ?? " ")
    }
  }

  /// Reads scripts for their craft.
  ///
  /// - Parameter head: of the script that is read; its lexicon settles words.
  package func linter(for head: Head) throws -> CraftLinter {
    let kind = Language.kind(of: head.language)
    let lexicon = try lexicon(kind: kind, own: [head.lexicon])
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
