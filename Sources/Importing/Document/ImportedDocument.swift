/// What somebody's file says, whatever kind of file it is: the form between its reader and our writer.
struct ImportedDocument: Sendable {
  /// The title that the file gives itself.
  var title: String?
  /// The language that most of it is marked as, such as `de-DE`.
  var language: String?
  /// The head that it has already, its ruled lines included.
  var head: String?
  var blocks: [Block] = []
  /// What was read and is not in `blocks`, and how often.
  var omissions: [Omission: Int] = [:]
  /// What the reader took for more than words.
  var understood: [String] = []
  /// What the reader had to guess.
  var guesses: [String] = []
  /// The time that the whole of it takes, where the file says when its words are said.
  var length: Duration?

  /// A piece that stands by itself.
  indirect enum Block: Hashable, Sendable {
    case text(TextKind, [Run])
    /// Rows of cells, each with what stands in it.
    case table([[[Block]]])
  }

  /// What a piece of text is to the rest.
  enum TextKind: Hashable, Sendable {
    /// 1…6.
    case heading(Int)
    case title
    case paragraph
    case item
    /// A paragraph whose signs are its author's Markdown.
    case markdown
  }

  /// Words that look alike.
  struct Run: Hashable, Sendable {
    /// A line that its author ended by hand is parted from the next by `lineBreak`, any other by a
    /// line feed.
    var text: String
    var isBold = false
    var isItalic = false
    /// Whether the text is already written as a script has it.
    var isMarkup = false

    /// The line separator, U+2028.
    static let lineBreak: Character = "\u{2028}"
  }

  /// Something that is left out of every script.
  enum Omission: String, Hashable, Sendable, CaseIterable {
    case comment, contents, deletion, footnote, footer, formula, header, hidden, navigation
    case object, picture, symbol
  }
}

extension ImportedDocument.Block {
  /// The words of it, cells of tables parted by spaces.
  var plainText: String {
    switch self {
    case .text(_, let runs): runs.plainText
    case .table(let rows): rows.joined().joined().map(\.plainText).joined(separator: " ")
    }
  }

  /// Whether a time between words is written in it.
  var hasPause: Bool {
    if case .text(_, let runs) = self { runs.contains(where: \.isPause) } else { false }
  }

  var isBlank: Bool { plainText.allSatisfy(\.isWhitespace) }
}

extension ImportedDocument.Run {
  var isPause: Bool { isMarkup && text.contains("..") }
}

extension [ImportedDocument.Run] {
  /// The words alone.
  var plainText: String { map(\.text).joined() }
}

extension ImportedDocument.Omission {
  /// What is left out, so many times.
  func text(_ count: Int) -> String {
    let (one, many) =
      switch self {
      case .comment: ("comment", "comments")
      case .contents: ("line of a table of contents", "lines of a table of contents")
      case .deletion: ("deletion that was tracked", "deletions that were tracked")
      case .footnote: ("note at the foot or the end", "notes at the foot or the end")
      case .footer: ("footer of pages", "footers of pages")
      case .formula: ("formula", "formulas")
      case .header: ("header of pages", "headers of pages")
      case .hidden: ("piece of hidden text", "pieces of hidden text")
      case .navigation: ("part of the page around the text", "parts of the page around the text")
      case .object: ("embedded object", "embedded objects")
      case .picture: ("picture", "pictures")
      case .symbol: ("sign of a symbol font", "signs of a symbol font")
      }
    return "\(count) \(count == 1 ? one : many)"
  }
}
