extension Script {
  /// What a listener sees: its own title, or its file's name.
  package var title: String {
    if let title = head.title { return title }
    // Of a path nobody but its owner should know more than the end.
    guard !source.name.hasPrefix("<") else { return "Meditation" }
    let file = source.name.split(separator: "/").last.map(String.init) ?? source.name
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    return dot > file.startIndex ? String(file[..<dot]) : file
  }
}
