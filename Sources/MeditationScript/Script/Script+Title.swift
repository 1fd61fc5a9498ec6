extension Script {
  /// The title that a listener sees: its own, blanks included, or else its file's name.
  public var title: String {
    if let title = head.title { return title }
    // Of a path nobody but its owner should know more than the end.
    guard !source.name.hasPrefix("<") else { return "Meditation" }
    let file = source.name.split(separator: "/").last.map(String.init) ?? source.name
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    return dot > file.startIndex ? String(file[..<dot]) : file
  }

  /// The title with its blanks filled; one that nothing fills stays as it is written.
  package func title(with values: ScriptValues) -> String {
    guard let template = titleTemplate else { return title }
    let (phrase, missing) = template.filled { values.filling($0, in: head) }
    return missing.isEmpty ? phrase.text : title
  }

  /// The title the script gives itself.
  var titleTemplate: Template? {
    guard let title = head.title, let span = head.titleSpan else { return nil }
    return Template(title, at: span)
  }
}
