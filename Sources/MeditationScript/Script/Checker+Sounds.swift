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
  ///
  /// - Parameter caption: what is said in it.
  mutating func sound(
    _ file: Spanned<String>, _ caption: [InlineSyntax], _ span: SourceSpan
  ) -> Script.Item? {
    var run = SentenceRun()
    read(caption: caption, into: &run)
    let words = run.sentences(in: setting.language ?? head.language).map(\.template)
    return ownFile(file).map { .sound($0, words: words, span) }
  }

  /// The words of a caption, in whatever way they are said in it.
  private mutating func read(caption: [InlineSyntax], into run: inout SentenceRun) {
    for inline in caption {
      switch inline {
      case .text(let text): run.add(text)
      case .placeholder(let placeholder): run.add(placeholder)
      case .modified(let modified): read(caption: modified.children, into: &run)
      case .sentenceEnd(let span): run.add(Spanned(" ", span))
      case .tag, .setting, .audio:
        diagnostics.append(
          .error(
            "what is said in a recording is words alone", at: inline.span,
            help: "put this before or after the recording"))
      }
    }
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
