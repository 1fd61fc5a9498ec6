/// Reads the W3C's Pronunciation Lexicon Specification 1.0: `lexeme`, `grapheme`, `phoneme`,
/// `alias`.
enum PLSReader {
  static func entries(
    of source: SourceText
  ) -> (entries: [LexiconEntry], diagnostics: [Diagnostic]) {
    let (root, problems) = XMLReader.document(source)
    var diagnostics = problems
    var entries: [LexiconEntry] = []
    guard let root else { return ([], diagnostics) }
    guard root.name.value == "lexicon" else {
      diagnostics.append(
        .error(
          "this is XML, but no lexicon: its outermost element is `\(root.name.value)`",
          at: root.span, expected: "`<lexicon>`"))
      return ([], diagnostics)
    }
    let alphabet = root.attribute("alphabet")
    for lexeme in root.elements where lexeme.name.value == "lexeme" {
      let graphemes = lexeme.elements.filter { $0.name.value == "grapheme" }
      guard !graphemes.isEmpty else {
        diagnostics.append(
          .error("this lexeme has no word", at: lexeme.span, expected: "`<grapheme>`"))
        continue
      }
      guard let (pronunciation, span) = pronunciation(lexeme, alphabet, &diagnostics) else {
        continue
      }
      for grapheme in graphemes {
        let word = grapheme.text.trimmed
        if let problem = LexiconReader.problem(with: word, at: grapheme.span) {
          diagnostics.append(problem)
        } else {
          entries.append(
            LexiconEntry(
              word: word, pronunciation: pronunciation,
              place: LexiconEntry.Place(source: source, span: span)))
        }
      }
    }
    return (entries, diagnostics)
  }

  /// The preferred pronunciation, or else the first, and the element that it is written in.
  private static func pronunciation(
    _ lexeme: XMLElement, _ alphabet: Spanned<String>?, _ diagnostics: inout [Diagnostic]
  ) -> (LexiconEntry.Pronunciation, span: SourceSpan)? {
    let candidates = lexeme.elements.filter { ["phoneme", "alias"].contains($0.name.value) }
    guard
      let chosen = candidates.first(where: { $0.attribute("prefer")?.value == "true" })
        ?? candidates.first
    else {
      diagnostics.append(
        .error(
          "this lexeme has no pronunciation", at: lexeme.span,
          expected: "`<phoneme>` or `<alias>`"))
      return nil
    }
    let text = chosen.text.trimmed
    if chosen.name.value == "alias" { return (.words(text), chosen.span) }
    let used = chosen.attribute("alphabet") ?? alphabet
    guard used == nil || used?.value == "ipa" else {
      diagnostics.append(
        .error(
          "the alphabet `\(used?.value ?? "")` is not known", at: used?.span ?? chosen.span,
          expected: "ipa"))
      return nil
    }
    return (.ipa(text), chosen.span)
  }
}
