extension Script {
  /// Every part, each followed by those in it, whatever is in or out at a length.
  private var allParts: [Part] {
    func all(_ parts: [Part]) -> [Part] {
      parts.flatMap { part -> [Part] in
        switch part {
        case .section(let section): [part] + all(section.parts)
        case .rounds(_, let inner, _, _), .group(let inner, _): [part] + all(inner)
        case .paragraph: [part]
        }
      }
    }
    return all(parts)
  }

  /// The script's paragraphs, each as the items in it, in order.
  var paragraphs: [[Item]] {
    allParts.compactMap { if case .paragraph(let items, _) = $0 { items } else { nil } }
  }

  /// The items of all paragraphs, in order.
  var items: [Item] { Array(paragraphs.joined()) }

  /// The names of every placeholder in the script, for suggestions and checks.
  public var placeholderNames: Set<String> {
    let templates = items.flatMap(\.templates) + titles
    return Set(templates.flatMap(\.blanks).map(\.name))
  }

  /// Every chapter, each followed by those in it.
  var sections: [Section] {
    allParts.compactMap { if case .section(let section) = $0 { section } else { nil } }
  }

  /// The script's own title and its sections', in order.
  private var titles: [Template] {
    (titleTemplate.map { [$0] } ?? []) + sections.map(\.title)
  }

  /// Every sentence that is said, in order, each at its place; phrases at that of the tag that says them.
  package var templates: [(template: Template, span: SourceSpan)] {
    items.flatMap { item -> [(template: Template, span: SourceSpan)] in
      switch item {
      case .sentence(let template, let span): [(template, span)]
      case .phrases(let templates, _, _, let span): templates.map { ($0, span) }
      default: []
      }
    }
  }

  /// Whether it says phrases that a listener may have of their own.
  package var saysPhrases: Bool {
    items.contains { if case .phrases = $0 { true } else { false } }
  }

  /// Every language that is spoken in the script.
  package var languages: Set<String> {
    let own = items.flatMap(\.templates).flatMap(\.pieces).compactMap(\.delivery.language)
    return Set(own + [head.language])
  }

  /// Every voice that is asked for in the script.
  package var voices: Set<String> {
    Set(items.flatMap(\.templates).flatMap(\.pieces).compactMap(\.delivery.voice))
  }

  /// Every bell and bed that is asked for in the script.
  package var soundChoices: Set<SoundChoice> {
    Set(
      items.compactMap { item in
        switch item {
        case .bell(let bell, _): bell.kind
        case .ambience(let bed, _): bed
        default: nil
        }
      })
  }

  /// Purposes that a file of the script's own can have.
  package enum FileUse: Hashable, Sendable {
    case sound, bell, bed
  }

  /// The script's own files, each with the place where it is first asked for.
  package var files: [(path: String, use: FileUse, span: SourceSpan)] {
    var seen: Set<String> = []
    let own = [(head.wishes.bell, FileUse.bell), (head.wishes.bed, .bed)].compactMap { wish, use in
      SoundWishes.file(wish).map { (path: $0, use: use, span: wish?.span ?? SourceSpan(0, 0)) }
    }
    return (own + items.compactMap(\.file)).compactMap { path, use, span in
      guard seen.insert("\(use) \(path)").inserted else {
        return nil
      }
      return (path, use, span)
    }
  }
}

extension Script.Item {
  fileprivate var file: (path: String, use: Script.FileUse, span: SourceSpan)? {
    switch self {
    case .sound(let path, _, let span): return (path, .sound, span)
    case .bell(let bell, let span):
      guard case .file(let path) = bell.kind else { return nil }
      return (path, .bell, span)
    case .ambience(.file(let path), let span): return (path, .bed, span)
    default: return nil
    }
  }

  fileprivate var templates: [Template] {
    switch self {
    case .sentence(let template, _): [template]
    case .phrases(let templates, _, _, _): templates
    // Nobody says these, but their blanks are filled like all others.
    case .sound(_, let words, _): words
    default: []
    }
  }
}
