/// The tags that stand in a paragraph, one by one.
extension Checker {
  mutating func item(_ tag: TagSyntax) -> Script.Item? {
    switch tag.name.value {
    case "pause": pause(tag)
    case "silence": silence(tag)
    case "break": rest(tag)
    case "bell": bell(tag)
    case "ambience": ambience(tag)
    case "breathe": breathe(tag)
    case "phrases": phrases(tag)
    default: bareDuration(tag)
    }
  }

  private mutating func pause(_ tag: TagSyntax) -> Script.Item? {
    allow([], in: tag)
    guard let value = tag.value else { return .pause(.medium, tag.span) }
    switch value.value {
    case "short": return .pause(.short, tag.span)
    case "medium": return .pause(.medium, tag.span)
    case "long": return .pause(.long, tag.span)
    default:
      guard let length = pauseLength(value, words: ["short", "medium", "long"]) else { return nil }
      return .pause(length, tag.span)
    }
  }

  private mutating func silence(_ tag: TagSyntax) -> Script.Item? {
    allow([], in: tag)
    guard let value = tag.value else { return .silence(nil, tag.span) }
    return pauseLength(value, words: []).map { .silence($0, tag.span) }
  }

  private mutating func rest(_ tag: TagSyntax) -> Script.Item? {
    allow([], in: tag)
    if let strength = tag.value.flatMap({ BreakStrength(rawValue: $0.value) }) {
      return .rest(strength.length, tag.span)
    }
    return duration(tag.value, of: tag).map { .rest($0, tag.span) }
  }

  private mutating func bareDuration(_ tag: TagSyntax) -> Script.Item? {
    let name = tag.name.value
    if tag.value == nil, let duration = DurationText.duration(name) {
      allow([], in: tag)
      return .rest(checked(duration, tag.name.span), tag.span)
    }
    if Vocabulary.isModifier(name) {
      diagnostics.append(
        .error(
          "there are no words for `\(name)`", at: tag.name.span,
          expected: "round brackets just before it: `(words)[\(name)…]`",
          help: "for everything from here on, write `#[\(name)…]`", edit: setting(instead: tag)))
      return nil
    }
    let edit = Suggestion.edit(tag.name, among: Vocabulary.tags)
    diagnostics.append(
      .error(
        "there is no tag `\(name)`", at: tag.name.span,
        expected: edit == nil ? "one of \(Vocabulary.tags.joined(separator: ", "))" : nil,
        help: edit?.question ?? "for square brackets in the text, write `\\[` and `\\]`",
        edit: edit ?? .escapingBrackets(tag.span, in: source)))
    return nil
  }

  /// The sign before a tag that makes a setting of it; `nil` where it would make none.
  private func setting(instead tag: TagSyntax) -> TextEdit? {
    let start = tag.span.start
    let isFree = start == 0 || [0x20, 0x09, 0x0A].contains(source.bytes[start - 1])
    guard isFree, tag.value != nil, Self.settings.contains(tag.name.value) else { return nil }
    return .inserting("#", at: start)
  }

  /// Modifiers that make sense for everything from somewhere on.
  private static let settings: Set<String> = [
    "rate", "pitch", "volume", "vol", "lang", "voice",
  ]

  private mutating func breathe(_ tag: TagSyntax) -> Script.Item? {
    allow(["times", "cue"], in: tag)
    let times = argument("times", of: tag).map { count($0, of: tag) } ?? 3...6
    let lead: BreathLead? = word("cue", of: tag) { "there is no breath cue `\($0)`" }
    guard let value = tag.value else {
      diagnostics.append(
        .error(
          "`[breathe]` needs a pattern", at: tag.span,
          expected: "seconds in and out such as `[breathe:\"4-6\"]`, or `[breathe:\"box\"]`"))
      return nil
    }
    guard let pattern = BreathPattern(value.value) else {
      let edit = Suggestion.edit(value, among: BreathPattern.named.keys.sorted())
      diagnostics.append(
        .error(
          "`\(value.value)` is not a breath pattern", at: value.span,
          expected:
            "in-out, in-hold-out or in-hold-out-hold, each up to 30 seconds, such as `4-7-8`",
          help: edit?.question, edit: edit))
      return nil
    }
    return times.map { .breathe(pattern, times: $0, lead: lead, tag.span) }
  }

  private mutating func phrases(_ tag: TagSyntax) -> Script.Item? {
    allow(["who", "rounds"], in: tag)
    if head.phrases.isEmpty, isHeadWhole {
      diagnostics.append(
        .error(
          "`[phrases]` has no phrases to say", at: tag.span,
          help: "write them in the head: `phrases: [\"May {who} be happy.\"]`"))
    }
    let rounds = argument("rounds", of: tag).map { count($0, of: tag) } ?? 1...3
    return rounds.map {
      .phrases(
        head.phrases.map(\.value), who: argument("who", of: tag)?.value, rounds: $0, tag.span)
    }
  }
}
