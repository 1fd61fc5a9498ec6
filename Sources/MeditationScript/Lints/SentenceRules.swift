/// Rules about one sentence.
enum SentenceRules {
  private static let mostWords = 25

  /// Words that make a duty of an invitation, by kind of language.
  private static let duties: [String: Set<String>] = [
    "en": ["should"], "es": ["debes", "deberías", "debéis"], "fr": ["devez", "devriez", "faut"],
    "de": ["sollst", "solltest", "musst"],
  ]

  static func suggestions(
    for sentence: String, kind: String, at span: SourceSpan, in source: SourceText
  ) -> [Diagnostic] {
    let words = sentence.plainWords
    var found = almostMarkup(sentence, at: span, in: source)
    if words.count > mostWords {
      found.append(
        .suggestion(
          .longSentence, "this sentence has \(words.count) words; the ear holds \(mostWords)",
          at: span, help: "make two of it"))
    }
    if let duty = words.first(where: { duties[kind]?.contains($0) == true }) {
      found.append(
        .suggestion(
          .should, "“\(duty)” makes an invitation a duty", at: span,
          help: kind == "en"
            ? "“may”, “can” or “if you like” leave the choice"
            : "say it so that the listener may also leave it"))
    }
    return found
  }

  /// The space that makes a heading of signs; `nil` unless they stand at the beginning of a line.
  private static func space(
    after signs: Substring, at start: Int, in source: SourceText
  ) -> TextEdit? {
    let line = source.line(source.line(of: start))
    guard line.start == start, line.text.hasPrefix(signs) else { return nil }
    return .inserting(" ", at: start + signs.utf8.count)
  }

  /// Signs of other ways to write that would be said as they stand.
  private static func almostMarkup(
    _ sentence: String, at span: SourceSpan, in source: SourceText
  ) -> [Diagnostic] {
    let signs = sentence.prefix { $0 == "#" || $0 == "!" }
    guard let next = sentence.dropFirst(signs.count).first, next.isLetter else { return [] }
    switch (signs.first, signs.count) {
    case ("#", ...6):
      return [
        .suggestion(
          .almostMarkup, "this is said as it stands, and begins no section", at: span,
          help: "a heading has a space after its sign: `\(signs) \(next)…`",
          edit: space(after: signs, at: span.start, in: source))
      ]
    case ("!", 1):
      return [
        .suggestion(
          .almostMarkup, "this is said as it stands, and plays no sound", at: span,
          help: "a sound beside the script is `![\"bird.wav\"]`")
      ]
    default: return []
    }
  }
}
