/// Rules about one paragraph: what is asked of the listener, and how fast.
enum ParagraphRules {
  /// Instructions in a row before a pause is missed.
  private static let mostInstructions = 2

  static func suggestions(for paragraph: [Script.Item]) -> [Diagnostic] {
    bareCommands(in: paragraph) + crowds(in: paragraph)
  }

  // MARK: - Eyes and posture

  private static let choices: Set<String> = [
    "or", "if", "may", "can", "could", "perhaps", "maybe", "either", "whichever", "however", "let",
    "invite", "like", "might",
  ]

  private static let commands: [(verbs: Set<String>, things: Set<String>)] = [
    (["close", "shut", "open", "lower"], ["eyes", "eyelids", "gaze"]),
    (
      ["sit", "straighten", "cross", "lie", "stand", "kneel"],
      ["straight", "upright", "spine", "back", "legs", "down", "up", "floor"]
    ),
  ]

  /// A command about eyes or posture in a paragraph that offers no other way.
  private static func bareCommands(in paragraph: [Script.Item]) -> [Diagnostic] {
    let sentences = paragraph.sentences
    guard sentences.allSatisfy({ choices.isDisjoint(with: $0.words) }) else { return [] }
    return sentences.compactMap { sentence in
      guard let first = sentence.words.first(where: { !fillers.contains($0) }),
        commands.contains(where: {
          $0.verbs.contains(first) && !$0.things.isDisjoint(with: sentence.words)
        })
      else { return nil }
      return .suggestion(
        .bareCommand, "this asks for one posture and offers no other", at: sentence.span,
        help: "some cannot or would rather not: name a second way, or say “if you like”")
    }
  }

  // MARK: - Instructions without a pause

  private static let fillers: Set<String> = [
    "and", "now", "then", "so", "just", "gently", "slowly", "softly", "again",
  ]

  private static let instructions: Set<String> = [
    "allow", "ask", "begin", "breathe", "bring", "choose", "close", "come", "feel", "find",
    "follow",
    "give", "hold", "imagine", "invite", "let", "lift", "listen", "look", "move", "name", "notice",
    "offer", "open", "picture", "place", "put", "recall", "relax", "remember", "repeat", "rest",
    "return", "say", "see", "sense", "sit", "soften", "stay", "take", "tell", "think", "turn",
    "watch", "wish", "write",
  ]

  private static func crowds(in paragraph: [Script.Item]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var count = 0
    for item in paragraph {
      guard case .sentence(let template, let span) = item else {
        count = 0
        continue
      }
      let first = template.asWritten.plainWords.first { !fillers.contains($0) }
      guard let first, instructions.contains(first) else { continue }
      count += 1
      if count == mostInstructions + 1 {
        found.append(
          .suggestion(
            .crowdedInstructions, "this is the third instruction without a pause", at: span,
            help: "a listener needs a few seconds for each: add `[pause]`"))
      }
    }
    return found
  }
}

extension [Script.Item] {
  /// The words of every sentence, and its place.
  fileprivate var sentences: [(words: [String], span: SourceSpan)] {
    compactMap {
      if case .sentence(let template, let span) = $0 {
        (template.asWritten.plainWords, span)
      } else {
        nil
      }
    }
  }
}
