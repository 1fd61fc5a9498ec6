/// Square brackets: a tag of ours, or a direction as people write it: `[PAUSE: 8s]`, `[long pause]`,
/// `[silence for 2 minutes]`, `[gong]`.
enum PaperTag {
  /// - Parameter span: brackets included.
  /// - Returns: `nil` if there is no tag in it; what there is to say about that is among the diagnostics.
  static func read(
    _ span: SourceSpan, in source: SourceText
  ) -> (tag: TagSyntax?, diagnostics: [Diagnostic]) {
    let (tag, problems) = TagReader.read(span, in: source)
    if let tag, problems.isEmpty, isKnown(tag) { return (tag.plain, []) }
    let inside = source.text(SourceSpan(span.start + 1, max(span.start + 1, span.end - 1)))
    // What is written as our own tags are is meant as one, mistakes and all.
    let isOurs = tag.map { isKnown($0) && ($0.isClosing || inside.contains(":")) } ?? false
    let isMisspelt = problems.isEmpty && tag.map(isMisspelt) ?? false
    if !isOurs, !isMisspelt {
      let reading = DirectionReader(inside).reading
      if case .understood(let direction) = reading, direction.act != .breathe {
        return (direction.tag(at: span), [.said(of: direction, at: span)])
      }
      if let mistake = mistake(inside, reading, span, source) { return (nil, [mistake]) }
    }
    return (tag?.plain, problems)
  }

  /// Whether a tag with a value has a name that is nearly one of ours, and none in another language.
  private static func isMisspelt(_ tag: TagSyntax) -> Bool {
    guard tag.value != nil else { return false }
    switch DirectionVocabulary.meaning(tag.name.value.lowercased()) {
    case .pause, .silence, .bell: return false
    default: return Suggestion.nearest(to: tag.name.value, among: Vocabulary.tags) != nil
    }
  }

  private static func isKnown(_ tag: TagSyntax) -> Bool {
    let name = tag.name.value.lowercased()
    return Vocabulary.isTag(name) || Vocabulary.isModifier(name) || tag.isClosing
  }

  /// What is wrong with brackets that hold no tag, and what may have been meant.
  private static func mistake(
    _ inside: String, _ reading: DirectionReader.Reading, _ span: SourceSpan, _ source: SourceText
  ) -> Diagnostic? {
    let text = inside.trimmed
    let words = text.lowercased()
    if DirectionVocabulary.isName(words) {
      let edit = TextEdit(span, "{name}")
      return .error(
        "`[\(text)]` is no tag", at: span, expected: "a blank that is filled for each listener",
        help: "write `\(edit.replacement)`, and fill it by `--set name=…`", edit: edit)
    }
    if TimeMark(source.bytes, span.start..<span.end) != nil {
      let edit = time(text).map { TextEdit(span, $0) }
      return .error(
        "`[\(text)]` looks like a time of day or of the track", at: span,
        help: (edit.map { "for a rest of so long, write `\($0.replacement)`; " } ?? "")
          + "for the place of the words in time, leave it out", edit: edit)
    }
    let first = words.prefix { $0.isLetter }
    if DirectionVocabulary.isRemark(String(first)), !text.contains("-->") {
      let edit = TextEdit(span, "<!-- \(text) -->")
      return .error(
        "`[\(text.prefix(60))]` is no tag", at: span, expected: "a comment, which nobody hears",
        help: "write `\(edit.replacement)`", edit: edit)
    }
    switch reading {
    case .understood(let direction) where direction.act == .breathe:
      let edit = TextEdit(span, "[breathe:\"4-6\"; times:\"1\"]")
      return .error(
        "`[\(text)]` is no tag", at: span, expected: "a pattern of breath, or time for it",
        help: "write `\(edit.replacement)`, or `[pause:\"5s\"]`", edit: edit)
    case .unclear:
      let edit = TextEdit.escapingBrackets(span, in: source)
      return .error(
        "`[\(text.prefix(60))]` is no tag", at: span,
        expected: "one such as `[pause:\"10s\"]`, `[silence:\"2m\"]` or `[bell]`",
        help: "for square brackets in the text, write `\\[` and `\\]`", edit: edit)
    default: return nil
    }
  }

  /// `0:30` as a rest of so long.
  private static func time(_ text: String) -> String? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let minutes = parts[0], let seconds = parts[1], minutes < 60,
      seconds < 60,
      minutes + seconds > 0
    else { return nil }
    return "[" + DurationText.written(milliseconds: (minutes * 60 + seconds) * 1000) + "]"
  }
}

extension TagSyntax {
  /// The same with its name as ours are written, if it is one of ours in other letters.
  fileprivate var plain: TagSyntax {
    let lowered = name.value.lowercased()
    guard lowered != name.value,
      Vocabulary.isTag(lowered) || Vocabulary.isModifier(lowered)
    else { return self }
    return TagSyntax(
      name: Spanned(lowered, name.span), isClosing: isClosing, value: value, arguments: arguments,
      span: span)
  }
}

extension Diagnostic {
  /// What there is to say of a direction that is not said.
  static func said(of direction: Direction, at span: SourceSpan) -> Diagnostic {
    if let tag = direction.tag(at: span)?.written {
      return .suggestion(
        .direction, "this is done and not said: it is read as `\(tag)`", at: span,
        help: "write `\(tag)`", edit: TextEdit(span, tag))
    }
    switch direction.act {
    case .duration:
      return .warning(
        .direction, "this says how long something takes, and is not said", at: span,
        help: "for a silence of so long, write `[silence:\"…\"]`; for a note, `<!-- … -->`")
    case .sound:
      return .warning(
        .direction, "nothing here makes this sound, and it is not said", at: span,
        help: "`[ambience:\"rain\"]` is a bed of sound, `![\"bird.wav\"]` a file beside the script")
    default:
      return .warning(
        .direction, "this says how to speak, and is not said", at: span,
        help: "write `(words)[rate:\"slow\"]` or `(words)[volume:\"soft\"]`")
    }
  }
}
