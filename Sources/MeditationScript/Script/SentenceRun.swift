/// Text and placeholders of a paragraph between two tags, on the way to sentences.
struct SentenceRun {
  /// Stands for a placeholder while sentences are looked for; no letter, no space.
  private static let blank: Character = "\u{FFFC}"

  private var characters: [Character] = []
  /// Where each character was written.
  private var offsets: [Int] = []
  private var blanks: [Int: PlaceholderSyntax] = [:]

  mutating func add(_ text: Spanned<String>) {
    var offset = text.span.start
    for character in text.value {
      characters.append(character.isWhitespace ? " " : character)
      offsets.append(offset)
      offset += character.utf8.count
    }
  }

  mutating func add(_ placeholder: PlaceholderSyntax) {
    blanks[characters.count] = placeholder
    characters.append(Self.blank)
    offsets.append(placeholder.span.start)
  }

  func sentences() -> [Spanned<Template>] {
    SentenceSplitter.sentences(in: characters).map { range in
      let last = range.upperBound - 1
      let end = blanks[last]?.span.end ?? offsets[last] + characters[last].utf8.count
      return Spanned(template(range), SourceSpan(offsets[range.lowerBound], end))
    }
  }

  private func template(_ range: Range<Int>) -> Template {
    var pieces: [Template.Piece] = []
    var words = ""
    for index in range {
      if let blank = blanks[index] {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.blank(blank))
      } else if characters[index] != " " || words.last != " " {
        words.append(characters[index])
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    return Template(pieces)
  }
}
