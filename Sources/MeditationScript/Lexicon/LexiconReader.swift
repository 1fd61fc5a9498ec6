internal import Yams

/// Reads a lexicon of the user's own: YAML as in a script's head, or the W3C's PLS.
package struct LexiconReader {
  private let source: SourceText
  private var entries: [LexiconEntry] = []
  private var diagnostics: [Diagnostic] = []

  private init(_ source: SourceText) {
    self.source = source
  }

  /// - Throws: everything that is wrong with the file.
  package static func entries(of source: SourceText) throws(ScriptErrors) -> [LexiconEntry] {
    var reader = LexiconReader(source)
    reader.read()
    guard !reader.diagnostics.hasErrors else {
      throw ScriptErrors(source: source, diagnostics: reader.diagnostics.inOrder())
    }
    return reader.entries
  }

  private mutating func read() {
    if let refusal = Script.refusal(of: source, what: "lexicon") {
      diagnostics.append(refusal)
    } else if source.bytes.first(where: { !Self.isBeforeText($0) }) == UInt8(ascii: "<") {
      let (found, problems) = PLSReader.entries(of: source)
      entries = found
      diagnostics += problems
    } else {
      readYAML()
    }
  }

  /// White space, and the bytes of a byte order mark.
  private static func isBeforeText(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains(byte)
  }

  private mutating func readYAML() {
    let yaml = PlacedYAML(
      span: SourceSpan(0, source.bytes.count), source: source, what: "lexicon")
    switch yaml.parse() {
    case .failure(let problem): diagnostics.append(problem.diagnostic)
    case .success(nil): break
    case .success(let node?):
      let (found, problems) = Self.entries(of: node, in: yaml)
      entries = found
      diagnostics += problems
    }
  }

  /// The words of a lexicon in YAML, in a head or in a file of its own.
  static func entries(
    of node: Node, in yaml: PlacedYAML
  ) -> (entries: [LexiconEntry], diagnostics: [Diagnostic]) {
    guard let mapping = node.mapping else {
      return (
        [],
        [
          .error(
            "the lexicon is not a list of words", at: yaml.place(of: node),
            expected: "`word: \"phonemes\"`")
        ]
      )
    }
    var entries: [LexiconEntry] = []
    var diagnostics: [Diagnostic] = []
    for (key, value) in mapping {
      guard let word = key.string else { continue }
      if let problem = problem(with: word, at: yaml.place(of: key)) {
        diagnostics.append(problem)
      } else if let (pronunciation, node) = pronunciation(value), !pronunciation.isBlank {
        entries.append(
          LexiconEntry(
            word: word, pronunciation: pronunciation,
            place: LexiconEntry.Place(
              source: yaml.source, span: yaml.letters(of: node)?.span ?? yaml.place(of: node))))
      } else {
        diagnostics.append(
          .error(
            "`\(word)` has no pronunciation", at: yaml.place(of: value),
            expected: "espeak-ng phonemes in quotes, `{ ipa: \"…\" }` or `{ say: \"…\" }`"))
      }
    }
    return (entries, diagnostics)
  }

  /// A pronunciation, and the node that it is written in.
  private static func pronunciation(
    _ node: Node
  ) -> (LexiconEntry.Pronunciation, node: Node)? {
    if let espeak = node.string { return (.espeak(espeak), node) }
    if let ipa = node.mapping?["ipa"], let text = ipa.string { return (.ipa(text), ipa) }
    if let say = node.mapping?["say"], let text = say.string { return (.words(text), say) }
    return nil
  }

  /// A lexicon is looked up word by word.
  static func problem(with word: String, at span: SourceSpan) -> Diagnostic? {
    let isWord = !word.isEmpty && word.allSatisfy { $0.isLetter || $0 == "'" || $0 == "’" }
    guard !isWord else { return nil }
    return .error(
      "`\(word)` is no single word", at: span,
      help: "a lexicon knows words; for more, write `(\(word)){other words}` in the script")
  }
}
