internal import Catalog
internal import Export
internal import MeditationScript
internal import Rendering
internal import Speech
internal import Timebase
internal import Voices

/// Names of rows in writings whose sounds are guessed, or not known: each is told of at its field before
/// anything is spoken.
struct UnsayableNames {
  private let catalog: Catalog
  private var told: Set<Place> = []
  private var found: [(source: SourceText, diagnostic: Diagnostic)] = []
  /// What words are said by, made once for all rows of a script with one lexicon.
  private var lexicons: [LexiconKey: Lexicon] = [:]

  /// Largest number of names that are told of.
  private static let most = 20

  /// What was found, by the file that has it.
  var warnings: [ScriptErrors] {
    found.bySource.map { group in
      let all = group.diagnostics
      guard all.count > Self.most else { return group }
      return ScriptErrors(
        source: group.source,
        diagnostics: all.prefix(Self.most) + [
          .warning(
            .riskyWord, "there are \(all.count - Self.most) more words like this from here on",
            at: all[Self.most].span)
        ])
    }
  }

  private struct Place: Hashable {
    let file: String
    let span: SourceSpan
  }

  private struct LexiconKey: Hashable {
    let script: String
    let own: [String]
  }

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// - Parameter blanks: names of the script's placeholders.
  mutating func read(
    _ draft: Draft, _ request: TrackRequest, _ script: Script, blanks: Set<String>
  ) throws {
    guard !script.head.allowed.contains(.riskyWord) else { return }
    // Nearly all are in letters that any voice reads: no lexicon is made for those.
    let values = request.values.values.filter { name, value in
      blanks.contains(name) && value.utf8.contains { $0 >= 0xCD }
    }
    guard !values.isEmpty else { return }
    let lexicon = try lexicon(of: draft, request, script)
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      let (source, span) = draft.place(ofBlank: name)
      guard told.insert(Place(file: source.name, span: span)).inserted else { continue }
      var writings = OtherWritings(isField: true)
      found += writings.diagnostics(
        lexicon.transliterations(in: value), at: span, suggests: false
      ).map { (source, $0) }
    }
  }
}

extension UnsayableNames {
  private mutating func lexicon(
    of draft: Draft, _ request: TrackRequest, _ script: Script
  ) throws -> Lexicon {
    let key = LexiconKey(script: script.source.name, own: draft.settings.texts(.lexicon))
    if let known = lexicons[key] { return known }
    let lexicon = try catalog.lexicon(
      kind: LanguageTag.primary(of: script.head.language),
      own: [script.head.lexicon, request.lexicon], notation: EspeakNotation())
    lexicons[key] = lexicon
    return lexicon
  }
}

extension Draft {
  /// The place that fills a placeholder: its field in the row, or what fills it in the manifest.
  fileprivate func place(ofBlank name: String) -> (source: SourceText, span: SourceSpan) {
    if let file = entry.rows,
      let field = row?.fields.first(where: {
        $0.column.name == name || $0.column.name == "set." + name
      })
    {
      return (file.source, field.span)
    }
    return place(of: .set)
  }
}
