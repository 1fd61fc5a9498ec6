/// Values that a user gives to a script besides its length.
package struct ScriptValues: Sendable {
  /// Fills placeholders, before the head's own values.
  package var values: [String: String]
  /// In the place of the head's phrases, unless empty.
  package var phrases: [String]
  /// Options of the script that are chosen.
  package var options: Set<String>

  /// No values, phrases and options unless they are given.
  package init(
    values: [String: String] = [:], phrases: [String] = [], options: Set<String> = []
  ) {
    self.values = values
    self.phrases = phrases
    self.options = options
  }

  /// The value of a blank; `nil` for none, and for nothing but spaces.
  private func filling(_ name: String) -> String? {
    values[name].flatMap { $0.trimmed.isEmpty ? nil : $0 }
  }

  /// The value of a blank in a script with this head: the user's, or else the head's own.
  func filling(_ name: String, in head: Head) -> String? {
    filling(name) ?? head.values[name]
  }

  /// The names that are filled.
  package var filled: Set<String> { Set(values.keys.filter { filling($0) != nil }) }
}

extension Script {
  /// The script for one length, every blank filled.
  ///
  /// A pure step: parts that are out at this length are gone, phrases are said in full, and what
  /// repeats is still whole.
  ///
  /// - Parameter length: `nil` for the natural length.
  /// - Throws: every blank that nothing fills, at its place.
  package func steps(
    length: Duration?, values: ScriptValues = ScriptValues()
  ) throws(ScriptErrors) -> [Step] {
    var expansion = Expansion(script: self, length: length, values: values)
    let steps = expansion.steps(parts)
    if let title = titleTemplate { _ = expansion.fill(title) }
    guard expansion.diagnostics.isEmpty else {
      throw ScriptErrors(source: source, diagnostics: expansion.diagnostics.inOrder())
    }
    return steps
  }
}

private struct Expansion {
  let script: Script
  let length: Duration?
  let values: ScriptValues
  var diagnostics: [Diagnostic] = []

  mutating func steps(_ parts: [Script.Part]) -> [Step] {
    var steps: [Step] = []
    for part in parts {
      switch part {
      case .section(let section) where holds(section.condition):
        steps.append(
          .section(title: fill(section.title).text, level: section.level, section.span))
        steps += self.steps(section.parts)
      case .paragraph(let items, let condition) where holds(condition):
        steps.append(.paragraph)
        for item in items { steps += self.steps(item) }
      case .rounds(let range, let parts, let condition, let span) where holds(condition):
        steps.append(.paragraph)
        steps.append(.rounds(range, steps: self.steps(parts), span))
      case .group(let parts, let condition) where holds(condition):
        steps += self.steps(parts)
      default: continue
      }
    }
    return steps
  }

  private func holds(_ condition: Condition) -> Bool {
    condition.holds(at: length, with: values.options)
  }

  private mutating func steps(_ item: Script.Item) -> [Step] {
    switch item {
    case .sentence(let template, let span): return [.speech(fill(template), span)]
    case .pause(let length, let span): return [.pause(length, span)]
    case .silence(let length, let span): return [.silence(length, span)]
    case .rest(let duration, let span): return [.rest(duration, span)]
    case .bell(let bell, let span): return [.bell(bell, span)]
    case .ambience(let bed, let span): return [.ambience(bed, span)]
    case .mark(let name, let span): return [.mark(name, span)]
    case .sound(let path, let words, let span):
      return [.sound(OwnSound(path: path, words: words.map { fill($0).text }), span)]
    case .breathe(let pattern, let times, let lead, let span):
      return [.rounds(times, steps: [.breath(pattern, lead: lead, span)], span)]
    case .phrases(let templates, let who, let rounds, let span):
      return [.rounds(rounds, steps: phraseSteps(templates, who: who, span), span)]
    }
  }

  private mutating func phraseSteps(
    _ written: [Template], who: String?, _ span: SourceSpan
  ) -> [Step] {
    let own = values.phrases.map { Template(Self.turned($0), at: span) }
    let templates = own.isEmpty ? written : own
    var steps: [Step] = []
    for (index, template) in templates.enumerated() {
      steps.append(.speech(fill(template, who: who), span))
      steps.append(.phrasePause(endsRound: index == templates.count - 1, span))
    }
    return steps
  }

  /// A listener's phrase is said about oneself; `May I` lets it turn to other people.
  private static func turned(_ phrase: String) -> String {
    guard !phrase.contains("{who"), phrase.hasPrefix("May I ") else { return phrase }
    return "May {who|I} " + phrase.dropFirst("May I ".count)
  }

  mutating func fill(_ template: Template, who: String? = nil) -> Phrase {
    let (phrase, missing) = template.filled { name in
      if name == "who", let who { return who }
      return values.filling(name, in: script.head)
    }
    for blank in missing {
      let known = Set(values.values.keys).union(script.head.values.keys).sorted()
      let meant = Suggestion.nearest(to: blank.name, among: known)
      diagnostics.append(
        .error(
          "nothing fills `{\(blank.name)}`", at: blank.span,
          help: meant.map(Suggestion.question)
            ?? HostWords.filling(blank.name),
          edit: meant.flatMap { blank.renamed($0, in: script.source) }))
    }
    return phrase
  }
}
