/// What can be seen in one sentence.
enum SentenceRules {
  private static let mostWords = 25

  /// Words that make a duty of an invitation, by kind of language.
  private static let duties: [String: Set<String>] = [
    "en": ["should"], "es": ["debes", "deberías", "debéis"], "fr": ["devez", "devriez", "faut"],
    "de": ["sollst", "solltest", "musst"],
  ]

  static func suggestions(
    for sentence: String, kind: String, at span: SourceSpan
  ) -> [Diagnostic] {
    let words = sentence.plainWords
    var found: [Diagnostic] = []
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
}
