/// Named places, and sound files of the script's own.
extension Checker {
  mutating func mark(_ tag: TagSyntax) -> Spanned<String>? {
    allow([], in: tag)
    guard let name = tag.value, !name.value.trimmed.isEmpty else {
      diagnostics.append(
        .error("`[mark]` needs a name", at: tag.span, expected: "`[mark:\"here\"]`"))
      return nil
    }
    return Spanned(name.value.trimmed, tag.span)
  }

  /// A file beside the script or below it; nothing else is ever opened.
  mutating func sound(_ file: Spanned<String>, _ span: SourceSpan) -> Script.Item? {
    ownFile(file).map { .sound($0, span) }
  }

  /// The path of a file of the script's own; reports any other.
  mutating func ownFile(_ file: Spanned<String>) -> String? {
    let path = file.value.trimmed
    var problem: String?
    if path.isEmpty {
      problem = "this sound has no file"
    } else if path.contains("://") {
      problem = "a sound cannot come from the network"
    } else if path.hasPrefix("/") || path.hasPrefix("~") || path.contains("\\") {
      problem = "a sound is named by its place beside the script"
    } else if path.split(separator: "/").contains("..") {
      problem = "a sound cannot lie outside the script's folder"
    }
    if let problem {
      diagnostics.append(
        .error(
          problem, at: file.span,
          help: "put the file into the script's folder and name it, such as `bird.wav`"))
      return nil
    }
    return path
  }
}
