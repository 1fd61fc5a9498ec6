/// The head's phrases: sentences like those of the body, at their places in the head.
extension Checker {
  mutating func readPhrases() {
    head.phrases = head.writtenPhrases.map { Spanned(template(of: $0), $0.span) }
  }

  private mutating func template(of phrase: Spanned<String>) -> Template {
    let own = SourceText(name: source.name, text: phrase.value)
    let (syntax, spelling) = Script.spelled(own)
    let (script, problems) = Checker.check(
      syntax, of: own, with: repertoire.speaking(head.language), path: path)
    // A place inside of YAML's quotes cannot be known; the phrase itself is short.
    diagnostics += (spelling + problems).filter { $0.severity != .suggestion }.map {
      $0.moved(to: phrase.span)
    }
    var pieces: [Template.Piece] = []
    for item in script.items {
      guard case .sentence(let template, _) = item else {
        diagnostics.append(
          .error(
            "a phrase holds words and nothing else", at: phrase.span,
            help: "pauses are added after each phrase of a round"))
        continue
      }
      if !pieces.isEmpty { pieces.append(Template.Piece(.words(" "))) }
      pieces += template.moved(to: phrase.span).pieces
    }
    if pieces.isEmpty, !diagnostics.contains(where: { $0.span == phrase.span }) {
      diagnostics.append(
        .error("there is nothing to say in this phrase", at: phrase.span))
    }
    return Template(pieces)
  }
}

extension Template {
  /// The same with another place for all its blanks, such as that of the tag that borrowed it.
  func moved(to span: SourceSpan) -> Template {
    Template(
      pieces.map { piece in
        guard case .blank(let blank) = piece.content else { return piece }
        let moved = PlaceholderSyntax(name: blank.name, fallback: blank.fallback, span: span)
        return Piece(.blank(moved), piece.delivery, unit: piece.unit)
      })
  }
}

extension Diagnostic {
  /// The same at another place, where its edit has none.
  fileprivate func moved(to span: SourceSpan) -> Diagnostic {
    Diagnostic(
      severity: severity, rule: rule, message: message, span: span, expected: expected, help: help,
      edit: nil)
  }
}
