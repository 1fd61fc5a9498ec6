internal import MeditationScript

/// Makes a script's own spelling of a document of SSML, by the reader that reads it for a track.
struct SSMLImporter {
  private var runs: [ImportedDocument.Run] = []

  static func document(_ bytes: [UInt8], name: String) throws(ImportError) -> ImportedDocument {
    let source = SourceText(name: name, bytes: bytes)
    let (syntax, diagnostics) = Script.syntax(of: source)
    if let error = diagnostics.first(where: { $0.severity == .error }) {
      let line = source.position(of: error.span.start).line
      throw .damaged(reason: "line \(line): \(error.message)")
    }
    var document = ImportedDocument()
    document.language = syntax.language?.value
    for node in syntax.nodes {
      guard case .paragraph(let paragraph) = node else { continue }
      var importer = SSMLImporter()
      importer.read(paragraph.inlines)
      let block = ImportedDocument.Block.text(.paragraph, importer.runs)
      if !block.isBlank { document.blocks.append(block) }
    }
    document.guesses += diagnostics.map { diagnostic in
      "line \(source.position(of: diagnostic.span.start).line) of the file: \(diagnostic.message)"
    }
    return document
  }

  private mutating func read(_ inlines: [InlineSyntax]) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(words: text.value)
      case .tag(let tag): add(markup: tag.written.plain)
      case .sentenceEnd: endSentence()
      case .modified, .placeholder, .setting, .audio: add(markup: Self.text(of: inline))
      }
    }
  }

  private mutating func add(words: String) {
    let isFirst = runs.isEmpty || runs.last?.text.last?.isWhitespace == true
    var words = words.spaced
    if isFirst { words = String(words.drop { $0 == " " }) }
    if !words.isEmpty { runs.append(ImportedDocument.Run(text: words)) }
  }

  private mutating func add(markup: String) {
    runs.append(ImportedDocument.Run(text: markup, isMarkup: true))
  }

  /// A sentence that ends without a sign of its own ends with its line.
  private mutating func endSentence() {
    guard let last = runs.plainText.last(where: { !$0.isWhitespace }),
      last.isLetter || last.isNumber
    else { return }
    runs.append(ImportedDocument.Run(text: String(ImportedDocument.Run.lineBreak)))
  }

  // MARK: - As a script has it

  private static func text(of inline: InlineSyntax) -> String {
    switch inline {
    case .text(let text): return MarkdownText.escaped(text.value.spaced, care: .strict)
    case .tag(let tag): return tag.written.plain
    case .modified(let modified):
      let words = modified.children.map(text).joined()
      guard !words.allSatisfy(\.isWhitespace) else { return words }
      return "(" + words + ")[" + modified.modifiers.map(\.written.plain).joined(separator: "; ")
        + "]"
    case .placeholder, .setting, .audio, .sentenceEnd: return ""
    }
  }
}

extension String {
  /// With one space for any number of blanks.
  fileprivate var spaced: String {
    var text = ""
    for character in plain {
      if !character.isWhitespace {
        text.append(character)
      } else if text.last != " " {
        text.append(" ")
      }
    }
    return text
  }
}
