/// Parts borrowed from other practices of the library: `[include:"arriving"]`.
extension Checker {
  /// Practices that include each other.
  private static let depthLimit = 8

  /// The body of another practice, without its bells and chapters.
  ///
  /// Its blanks are the including script's to fill; its places become the tag's.
  mutating func borrowed(_ inlines: [InlineSyntax], _ waiting: Condition) -> Script.Part? {
    let tags = inlines.compactMap { if case .tag(let tag) = $0, $0.isInclude { tag } else { nil } }
    guard let tag = tags.first else { return nil }
    let rest = paragraph(inlines.filter { !$0.isInclude })
    if tags.count > 1 || !rest.items.isEmpty {
      diagnostics.append(
        .error(
          "`[include]` stands alone in its paragraph", at: tag.span,
          help: "leave an empty line before and after it"))
    }
    return script(of: tag).map {
      .group(Self.relocated($0.parts, to: tag.span), waiting.and(rest.condition))
    }
  }

  private mutating func script(of tag: TagSyntax) -> Script? {
    allow([], in: tag)
    guard let name = tag.value else {
      diagnostics.append(
        .error("`[include]` needs a practice", at: tag.span, expected: "`[include:\"arriving\"]`"))
      return nil
    }
    guard let included = repertoire.script(name.value, for: head.language) else {
      guard !repertoire.isOpen else { return nil }
      let edit = Suggestion.edit(name, among: repertoire.scripts.keys.sorted())
      diagnostics.append(
        .error(
          "there is no practice `\(name.value)` to include", at: name.span,
          help: edit?.question ?? "only practices of the library can be included, by their names",
          edit: edit))
      return nil
    }
    guard !path.contains(included.name), included.name != source.name else {
      let circle = (path + [source.name, included.name]).joined(separator: " → ")
      diagnostics.append(.error("these include each other for ever: \(circle)", at: tag.span))
      return nil
    }
    guard path.count < Self.depthLimit else {
      diagnostics.append(
        .error("practices are included more than \(Self.depthLimit) deep", at: tag.span))
      return nil
    }
    let (syntax, spelling) = Script.syntax(of: included)
    let (script, problems) = Checker.check(
      syntax, of: included, with: repertoire, path: path + [source.name])
    self.included += [included] + script.included
    guard
      let first = (spelling + problems).first(where: {
        $0.severity == .error
      })
    else { return script }
    diagnostics.append(
      .error("`\(name.value)` has a mistake of its own: \(first.message)", at: name.span))
    return nil
  }

  private static func relocated(_ parts: [Script.Part], to span: SourceSpan) -> [Script.Part] {
    parts.map { part in
      switch part {
      case .section(let section):
        .group(relocated(section.parts, to: span), section.condition)
      case .group(let inner, let condition): .group(relocated(inner, to: span), condition)
      case .paragraph(let items, let condition):
        .paragraph(items.compactMap { relocated($0, to: span) }, condition)
      case .rounds(let range, let inner, let condition, _):
        .rounds(range, parts: relocated(inner, to: span), condition, span)
      }
    }
  }

  private static func relocated(_ item: Script.Item, to span: SourceSpan) -> Script.Item? {
    switch item {
    // Bells and beds belong to the track, marks and sound files to the script they were written in.
    case .bell, .ambience, .mark, .sound: nil
    case .sentence(let template, _): .sentence(template.moved(to: span), span)
    case .pause(let length, _): .pause(length, span)
    case .silence(let length, _): .silence(length, span)
    case .rest(let duration, _): .rest(duration, span)
    case .breathe(let pattern, let times, let lead, _):
      .breathe(pattern, times: times, lead: lead, span)
    case .phrases(let templates, let who, let rounds, _):
      .phrases(templates.map { $0.moved(to: span) }, who: who, rounds: rounds, span)
    }
  }
}

extension InlineSyntax {
  var isInclude: Bool {
    if case .tag(let tag) = self { tag.name.value == "include" && !tag.isClosing } else { false }
  }
}
