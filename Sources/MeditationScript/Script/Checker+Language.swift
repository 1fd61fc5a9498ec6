internal import Timebase

/// The language of a script, and of words in it.
extension Checker {
  /// Finds the language that the head asks for, or whoever asked for the track.
  mutating func checkLanguage() {
    var asked = Spanned(head.language, head.languageSpan ?? SourceSpan(0, 0))
    if let region = repertoire.region,
      LanguageTag.primary(of: region) == LanguageTag.primary(of: asked.value)
    {
      asked = Spanned(region, asked.span)
    }
    guard let found = repertoire.match(asked.value) else {
      let help = help(for: asked)
      diagnostics.append(
        .error(
          "no voice speaks `\(asked.value)`", at: asked.span,
          expected: "one of \(repertoire.languages.joined(separator: ", "))", help: help))
      return
    }
    head.language = found.tag
    head.writtenLanguage = found.written
    warnOfAccent(found, asked)
  }

  /// The language of words in a script; reports one that nobody speaks.
  mutating func language(_ asked: Spanned<String>) -> Repertoire.Language? {
    if let found = repertoire.match(asked.value) {
      warnOfAccent(found, asked)
      return found
    }
    let edit = Suggestion.edit(asked, among: repertoire.languages)
    diagnostics.append(
      .warning(
        .voiceLimit, "no voice speaks `\(asked.value)`; this is read as the words around it",
        at: asked.span,
        help: help(for: asked) ?? edit?.question ?? "write a language tag such as `fr-FR`",
        edit: edit))
    return nil
  }

  private mutating func warnOfAccent(_ found: Repertoire.Language, _ asked: Spanned<String>) {
    guard found.isHeardDifferently else { return }
    diagnostics.append(
      .warning(
        .voiceLimit, "no voice speaks `\(asked.value)`; the nearest, `\(found.tag)`, reads it",
        at: asked.span))
  }

  /// The tag for a language that is written as a word, or the languages nearest to one.
  private func help(for asked: Spanned<String>) -> String? {
    if let named = LanguageTag.primary(named: asked.value), let tag = repertoire.language(named) {
      return Suggestion.question(tag)
    }
    let nearest = repertoire.nearest(to: asked.value)
    guard !nearest.isEmpty else { return nil }
    return "the nearest to it are " + nearest.map { "`\($0)`" }.joined(separator: ", ")
  }
}
