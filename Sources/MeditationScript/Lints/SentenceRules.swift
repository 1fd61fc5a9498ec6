/// What can be seen in one sentence.
enum SentenceRules {
  private static let mostWords = 25

  static func suggestions(for sentence: String, at span: SourceSpan) -> [Diagnostic] {
    let words = sentence.plainWords
    var found: [Diagnostic] = []
    if words.count > mostWords {
      found.append(
        .suggestion(
          .longSentence, "this sentence has \(words.count) words; the ear holds \(mostWords)",
          at: span, help: "make two of it"))
    }
    if words.contains("should") {
      found.append(
        .suggestion(
          .should, "“should” makes an invitation a duty", at: span,
          help: "“may”, “can” or “if you like” leave the choice"))
    }
    return found
  }
}
