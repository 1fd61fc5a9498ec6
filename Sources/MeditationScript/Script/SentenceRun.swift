/// Text and placeholders of a paragraph between two tags, on the way to sentences.
struct SentenceRun {
  /// A way to say words, and the brackets that make one thing of them.
  struct Style: Equatable {
    var delivery = Delivery.plain
    var unit: SourceSpan?
  }

  /// A named place, and how many characters stand before it.
  struct Mark {
    let position: Int
    let name: Spanned<String>
  }

  /// Stands for a placeholder while sentences are looked for; no letter, no space.
  private static let blank: Character = "\u{FFFC}"
  /// Stands for a sign that ends no sentence, since it is inside something read as one.
  private static let covered: Character = "\u{2022}"

  private var characters: [Character] = []
  /// Where each character was written.
  private var offsets: [Int] = []
  private var blanks: [Int: PlaceholderSyntax] = [:]
  /// Each style and the character from which on it holds.
  private var styles: [(from: Int, style: Style)] = []
  private(set) var marks: [Mark] = []

  var isEmpty: Bool { characters.allSatisfy { $0 == " " } }

  mutating func add(_ text: Spanned<String>, _ style: Style = Style()) {
    begin(style)
    var offset = text.span.start
    for character in text.value {
      if !character.isUnseen {
        characters.append(character.isBlank ? " " : character)
        offsets.append(offset)
      }
      // A character may be written with more than itself: an escape, an entity.
      offset = min(offset + character.utf8.count, max(text.span.start, text.span.end - 1))
    }
  }

  mutating func add(_ placeholder: PlaceholderSyntax, _ style: Style = Style()) {
    begin(style)
    blanks[characters.count] = placeholder
    characters.append(Self.blank)
    offsets.append(placeholder.span.start)
  }

  mutating func add(mark name: Spanned<String>) {
    marks.append(Mark(position: characters.count, name: name))
  }

  /// A sentence, and how many characters of the run stand before and up to its end.
  struct Sentence {
    let template: Template
    let span: SourceSpan
    let range: Range<Int>
  }

  func sentences(in language: String) -> [Sentence] {
    let text = splittable
    let ranges = SentenceSplitter(language: language).sentences(in: text).flatMap {
      LongSentence.pieces(of: $0, in: text)
    }
    return ranges.map { range in
      let last = range.upperBound - 1
      let end = blanks[last]?.span.end ?? offsets[last] + characters[last].utf8.count
      return Sentence(
        template: template(range), span: SourceSpan(offsets[range.lowerBound], end), range: range)
    }
  }

  private mutating func begin(_ style: Style) {
    if style != styles.last?.style ?? Style() { styles.append((characters.count, style)) }
  }

  /// The characters, without full stops inside of what is read as one.
  private var splittable: [Character] {
    var text = characters
    for (index, entry) in styles.enumerated() where entry.style.unit != nil {
      let end = index + 1 < styles.count ? styles[index + 1].from : text.count
      for place in entry.from..<end where SentenceSplitter.isEnd(text[place]) {
        text[place] = Self.covered
      }
    }
    return text
  }

  private func template(_ range: Range<Int>) -> Template {
    var pieces: [Template.Piece] = []
    var words = ""
    var next = styles.firstIndex { $0.from > range.lowerBound } ?? styles.count
    var style = next > 0 ? styles[next - 1].style : Style()
    func close() {
      if !words.isEmpty {
        pieces.append(Template.Piece(.words(words), style.delivery, unit: style.unit))
      }
      words = ""
    }
    for index in range {
      while next < styles.count, styles[next].from <= index {
        close()
        style = styles[next].style
        next += 1
      }
      if let blank = blanks[index] {
        close()
        pieces.append(Template.Piece(.blank(blank), style.delivery, unit: style.unit))
      } else if characters[index] != " " || words.last != " " {
        words.append(characters[index])
      }
    }
    close()
    return Template(pieces)
  }
}
