extension Script {
  /// What stands in the script's paragraphs, in order, whatever is in or out at a length.
  var paragraphs: [[Item]] {
    func paragraphs(_ parts: [Part]) -> [[Item]] {
      parts.flatMap { part -> [[Item]] in
        switch part {
        case .section(let section): paragraphs(section.parts)
        case .rounds(_, let inner, _, _), .group(let inner, _): paragraphs(inner)
        case .paragraph(let items, _): [items]
        }
      }
    }
    return paragraphs(parts)
  }

  /// The same without a border between paragraphs.
  var items: [Item] { Array(paragraphs.joined()) }

  /// The names of every placeholder in the script, for suggestions and checks.
  package var placeholderNames: Set<String> {
    let templates = items.flatMap(\.templates) + titles
    return Set(templates.flatMap(\.blanks).map(\.name))
  }

  /// The script's own title and its sections', in order.
  private var titles: [Template] {
    func titles(_ parts: [Part]) -> [Template] {
      parts.flatMap { part -> [Template] in
        switch part {
        case .section(let section): [section.title] + titles(section.parts)
        case .rounds(_, let inner, _, _), .group(let inner, _): titles(inner)
        case .paragraph: []
        }
      }
    }
    return (titleTemplate.map { [$0] } ?? []) + titles(parts)
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

  /// What a file of the script's own is for.
  package enum FileUse: Hashable, Sendable {
    case sound, bell, bed
  }

  /// The script's own files, each with the place where it is first asked for.
  package var files: [(path: String, use: FileUse, span: SourceSpan)] {
    var seen: Set<String> = []
    return items.compactMap { item in
      guard let (path, use, span) = item.file, seen.insert("\(use) \(path)").inserted else {
        return nil
      }
      return (path, use, span)
    }
  }
}

extension Script.Item {
  fileprivate var file: (path: String, use: Script.FileUse, span: SourceSpan)? {
    switch self {
    case .sound(let path, let span): return (path, .sound, span)
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
    default: []
    }
  }
}
