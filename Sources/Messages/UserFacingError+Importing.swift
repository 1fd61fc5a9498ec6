package import Importing

extension UserFacingError {
  /// - Parameter path: of the file that nothing could be made of.
  package init(_ error: ImportError, of path: String) {
    let saved = "open it in a word processor and save it as .docx or .odt"
    switch error {
    case .tooLarge(let limit):
      self.init(
        "\(path) is larger than a file to import may be (\(limit >> 20) MiB)",
        help: "save it without its pictures", code: ExitStatus.data)
    case .unpacksTooLarge(let part):
      self.init(
        "\(path) cannot be read: unpacked, its part \(part) is larger than a document's may be",
        help: saved, code: ExitStatus.data)
    case .tooMuchText:
      self.init(
        "\(path) has more words than a script may have (1 MiB)",
        help: "import its chapters one by one", code: ExitStatus.data)
    case .tooDeep(let limit):
      self.init(
        "\(path) cannot be read: it is nested more than \(limit) deep", help: saved,
        code: ExitStatus.data)
    case .encrypted:
      self.init(
        "\(path) is locked with a password", help: "save it without one", code: ExitStatus.data)
    case .damaged(let reason):
      self.init("\(path) cannot be read: \(reason)", help: saved, code: ExitStatus.data)
    case .unknownKind(let name):
      self.init("files of the kind .\(name) are not read", help: saved, code: ExitStatus.data)
    case .unknownJSON:
      self.init(
        "\(path) is JSON, and no list of words with their times",
        help: "these shapes are read: \(Importer.shapesOfJSON)", code: ExitStatus.data)
    case .notText:
      self.init(
        "\(path) is no text, and nothing else that is read here", help: saved, code: ExitStatus.data
      )
    case .empty: self.init("there are no words in \(path)", code: ExitStatus.data)
    case .needsPandoc(let kind):
      self.init(
        "pandoc, which reads \(kind), is not installed",
        help: "\(Pandoc.install); or \(saved)", code: ExitStatus.unavailable)
    case .pandocFailed(let reason):
      self.init("pandoc could not read \(path): \(reason)", help: saved, code: ExitStatus.data)
    case .cancelled: self.init("it was cancelled", code: ExitStatus.temporary)
    }
  }
}
