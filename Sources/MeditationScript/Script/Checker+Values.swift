/// Values of tags: each is read once, here, with one way of saying what is wrong with it.
extension Checker {
  /// The longest time a single tag may ask for.
  static let longest = Duration.seconds(6 * 3600)

  /// The most rounds, cycles or repeats a single tag may ask for.
  private static let mostRounds = 10_000

  func argument(_ key: String, of tag: TagSyntax) -> Spanned<String>? {
    tag.arguments.last { $0.key.value == key }?.value
  }

  /// Reports arguments the tag does not have, and those without a value.
  mutating func allow(_ keys: [String], in tag: TagSyntax) {
    for argument in tag.arguments {
      let key = argument.key.value
      if !keys.contains(key) {
        let edit = Suggestion.edit(argument.key, among: keys)
        diagnostics.append(
          .error(
            "`[\(tag.name.value)]` has no `\(key)`", at: argument.key.span,
            expected: keys.isEmpty ? "nothing after its value" : keys.joined(separator: ", "),
            help: edit?.question, edit: edit))
      } else if argument.value == nil {
        diagnostics.append(
          .error(
            "`\(key)` needs a value", at: argument.key.span, expected: "`\(key):\"…\"`"))
      }
    }
  }

  mutating func duration(_ value: Spanned<String>?, of tag: TagSyntax) -> Duration? {
    guard let value else {
      diagnostics.append(
        .error(
          "`[\(tag.name.value)]` needs a length", at: tag.span,
          expected: "`[\(tag.name.value):\"5s\"]`"))
      return nil
    }
    guard let duration = DurationText.duration(value.value) else {
      let edit = Self.mended(value)
      diagnostics.append(
        .error(
          "`\(value.value)` is not a length of time", at: value.span,
          expected: "a length such as `5s`, `500ms` or `2m30s`", help: edit?.question,
          edit: edit))
      return nil
    }
    return checked(duration, value.span)
  }

  /// Reports a time longer than any track, and cuts it.
  mutating func checked(_ duration: Duration, _ span: SourceSpan) -> Duration {
    guard duration > Self.longest else { return duration }
    diagnostics.append(.error("this is longer than any track may be (6 hours)", at: span))
    return Self.longest
  }

  /// A number that lacks its unit, or a range that runs backwards, put right.
  private static func mended(_ value: Spanned<String>) -> TextEdit? {
    if let number = Int(value.value), number > 0 { return TextEdit(value.span, "\(number)s") }
    guard let (first, second) = DurationText.ends(of: value.value),
      let high = DurationText.duration(first), let low = DurationText.duration(second), low < high
    else { return nil }
    return TextEdit(value.span, "\(second)..\(first)")
  }

  mutating func pauseLength(_ value: Spanned<String>, words: [String]) -> PauseLength? {
    guard let length = DurationText.pauseLength(value.value) else {
      let edit = Self.mended(value) ?? Suggestion.edit(value, among: words)
      let kinds = words.isEmpty ? "" : words.joined(separator: ", ") + ", or "
      diagnostics.append(
        .error(
          "`\(value.value)` is not a length of time", at: value.span,
          expected: "\(kinds)a length such as `6s` or `4s..20s`",
          help: edit?.question, edit: edit))
      return nil
    }
    switch length {
    case .about(let about): return .about(checked(about, value.span))
    case .between(let low, let high): return .between(low, checked(high, value.span))
    default: return length
    }
  }

  /// A number of times: `3` or `2..5`.
  mutating func count(_ value: Spanned<String>?, of tag: TagSyntax) -> ClosedRange<Int>? {
    guard let value else {
      diagnostics.append(
        .error(
          "`[\(tag.name.value)]` needs to know how often", at: tag.span,
          expected: "`[\(tag.name.value):\"3\"]` or `[\(tag.name.value):\"2..5\"]`"))
      return nil
    }
    guard let range = DurationText.count(value.value) else {
      diagnostics.append(
        .error(
          "`\(value.value)` does not say how often", at: value.span,
          expected: "a whole number such as `3`, or fewest and most such as `2..5`"))
      return nil
    }
    guard range.upperBound <= Self.mostRounds else {
      diagnostics.append(
        .error("this is more often than \(Self.mostRounds) times", at: value.span))
      return nil
    }
    return range
  }

  mutating func number(
    _ value: Spanned<String>?, in range: ClosedRange<Int>, of tag: TagSyntax
  ) -> Int? {
    guard let value else { return nil }
    guard let number = Int(value.value), range.contains(number) else {
      diagnostics.append(
        .error(
          "`\(value.value)` is not a number of strikes", at: value.span,
          expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
      return nil
    }
    return number
  }

  /// The value of a key that is one of a few words; reports any other.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, of tag: TagSyntax, else message: (String) -> String
  ) -> Word? {
    guard let asked = argument(key, of: tag) else { return nil }
    if let known = Word(rawValue: asked.value) { return known }
    report(asked, message(asked.value), words: Word.allCases.map(\.rawValue))
    return nil
  }

  /// Reports a word that is none of `words`.
  mutating func report(_ value: Spanned<String>, _ message: String, words: [String]) {
    let edit = Suggestion.edit(value, among: words)
    diagnostics.append(
      .error(
        message, at: value.span, expected: "one of \(words.joined(separator: ", "))",
        help: edit?.question, edit: edit))
  }
}
