internal import Timebase

/// Words that are read and may not come out as their author means them.
extension Checker {
  mutating func remark(on sentence: SentenceRun.Sentence) {
    let text = sentence.template.plainWords
    guard !text.isEmpty else { return }
    if let kind = NotSpeech.kind(of: text) {
      diagnostics.append(
        .warning(
          .notSpeech, "this looks like \(kind), and is said", at: sentence.span,
          help: "leave it out, or make a comment of it: `<!-- … -->`"))
    }
    guard !repertoire.isOpen else { return }
    let kind = LanguageTag.primary(of: setting.language ?? head.language)
    if let writing = Writing.unreadable(in: text, by: kind) {
      isUnreadable = true
      let known = writing.language.flatMap(repertoire.language)
      diagnostics.append(
        .warning(
          .voiceLimit,
          "a voice for \(LanguageTag.englishName(of: kind)) cannot read these letters",
          at: sentence.span,
          help: known.map {
            "for words in another language, write `(words)[lang:\"\($0)\"]`, or `language: \($0)` in the head"
          } ?? "no voice here reads them; write them in Latin letters"))
    } else if setting.language == nil {
      guess.read(text)
    }
  }

  /// Says so if the words are plainly of another language than their voice.
  mutating func remarkOnLanguage(at place: SourceSpan) {
    let kind = LanguageTag.primary(of: head.language)
    guard !isUnreadable, let other = guess.other(than: kind), let known = repertoire.language(other)
    else { return }
    let tag = known.hasPrefix(other + "-") ? other : known
    let edit =
      head.languageSpan.map { TextEdit($0, tag) }
      ?? (hasHead ? nil : .inserting("---\nlanguage: \(tag)\n---\n", at: place.start))
    diagnostics.append(
      .warning(
        .voiceLimit,
        "this reads like \(LanguageTag.englishName(of: other)), and is said by a voice for "
          + LanguageTag.englishName(of: kind), at: place,
        help: "write `language: \(tag)` in the head", edit: edit))
  }
}

extension Template {
  /// The words that are said as they are written, in the language of the text; blanks are left out.
  fileprivate var plainWords: String {
    pieces.map { piece in
      guard case .words(let words) = piece.content, piece.delivery.reading == nil,
        piece.delivery.language == nil
      else { return " " }
      return words
    }.joined().trimmed
  }
}
