/// Cuts a script into tokens.
///
/// Never fails: what cannot be read is reported and passed over, so that the rest of the file is
/// still looked at. The tokens cover the script in order, without overlaps; one without a byte stands
/// where a block begins without a sign of its own.
struct Lexer {
  let bytes: [UInt8]
  var offset = 0
  var textStart: Int?
  /// Where the words of this line end, and where those of its paragraph do.
  var lineEnd = 0
  var blockEnd = 0
  /// The blocks of the text, and which links it defines.
  let blocks: BlockScanner
  /// The ends of the links that are open: the `]`, and the offset after all that belongs to it.
  var links: [(close: Int, end: Int)] = []
  /// Where each element that hides its words was looked for in vain: up to this end of a paragraph.
  var unclosed: [String: Int] = [:]
  /// The end of the paragraph in which a sign of emphasis has another.
  var paired: Int?
  /// The next `]`, as far as it was looked for.
  var bracket = -1
  /// Whether a heading is open whose end is a tag or a line of its own.
  var isInHeading = false
  private(set) var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []

  private init(_ source: SourceText, from start: Int) {
    bytes = source.bytes
    offset = start
    blocks = BlockScanner.scan(source.bytes, from: start)
  }

  static func tokens(of source: SourceText) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    let head = HeadFinder.head(in: source)
    var lexer = Lexer(source, from: head.end)
    lexer.diagnostics = head.diagnostics
    if let yaml = head.yaml { lexer.add(.head, yaml.start, yaml.end) }
    lexer.run()
    return (lexer.tokens, lexer.blocks.diagnostics + lexer.diagnostics)
  }

  private mutating func run() {
    let lines = blocks.lines
    for (index, line) in lines.enumerated() where line.next > offset {
      if blockEnd < line.content.upperBound {
        blockEnd = lines[lines.endOfParagraph(index) - 1].content.upperBound
      }
      lex(line, after: index > 0 ? lines[index - 1].role : .gap)
    }
    endText()
  }

  // MARK: - Lines

  private mutating func lex(_ line: BlockLine, after before: BlockLine.Role) {
    lineEnd = line.content.upperBound
    let isWhole = offset <= line.content.lowerBound
    switch line.role {
    case .gap, .hidden:
      endBlock()
      add(.gap, offset, line.next)
      offset = line.next
      return
    case .paragraph(let isItem):
      if isWhole { begin(line, isItem ? .item : .markup, after: before) }
    case .direction(let direction):
      endBlock()
      add(.markup, offset, line.content.lowerBound)
      add(direction, max(offset, line.content.lowerBound), line.content.upperBound)
      add(.gap, line.content.upperBound, line.next)
      offset = line.next
      return
    case .row:
      begin(line, .markup, after: before)
      lexRow(line)
      return
    case .heading(let level):
      if isWhole {
        endBlock()
        let words = line.content.lowerBound
        let isUnderlined = skipSpaces(offset, words) == words
        addHeading(
          level: level, isUnderlined ? words : offset,
          isUnderlined ? words : trimmedEnd(offset, words))
        offset = words
      }
      isInHeading = true
    case .continuation, .headingContinuation, .comment:
      if isWhole {
        add(.markup, offset, line.content.lowerBound)
        offset = line.content.lowerBound
      }
    }
    lexWords(to: lineEnd)
    end(line)
  }

  /// A paragraph begins; what stands before its words is `sign`.
  private mutating func begin(
    _ line: BlockLine, _ sign: Token.Kind, after before: BlockLine.Role
  ) {
    endBlock()
    if before != .gap, before != .hidden, sign != .item { addMark(.gap, at: offset) }
    add(sign, offset, line.content.lowerBound)
    offset = line.content.lowerBound
  }

  /// Nothing goes on from one block into the next.
  private mutating func endBlock() {
    endText()
    links = []
    isInHeading = false
  }

  /// The end of a line: a space, or the end of a sentence if its author wants it so.
  private mutating func end(_ line: BlockLine) {
    guard offset < line.next else { return endText() }
    let words = lineEnd
    var isHard = line.isVerse
    if offset >= words, line.role != .comment {
      let spaces = bytes[..<words].reversed().prefix { $0 == 0x20 }.count
      isHard = isHard || spaces >= 2
      if words > 0, bytes[words - 1] == UInt8(ascii: "\\"), textStart.map({ $0 < words }) == true,
        bytes[..<words].reversed().prefix(while: { $0 == UInt8(ascii: "\\") }).count % 2 == 1
      {
        isHard = true
        offset = words - 1
      }
    }
    endText()
    switch line.role {
    case .heading, .headingContinuation:
      add(.markup, offset, words)
      offset = max(offset, words)
      // A heading that is underlined may have more than one line.
      if blockEnd > words {
        add(.text, offset, line.next)
      } else {
        add(.newline, offset, line.next)
        isInHeading = false
      }
    default:
      let goesOn = blockEnd > words
      add(isInHeading ? .text : isHard && goesOn ? .lineEnd : .newline, offset, line.next)
    }
    offset = line.next
  }

  /// Cells with bars between them, each a paragraph.
  private mutating func lexRow(_ line: BlockLine) {
    let end = lineEnd
    while offset < end {
      var bar = offset
      while bar < end, bytes[bar] != UInt8(ascii: "|") {
        bar += bytes[bar] == UInt8(ascii: "\\") ? 2 : 1
      }
      bar = min(bar, end)
      lexCell(to: bar)
      offset = max(offset, bar)
      if offset < end {
        add(.gap, offset, offset + 1)
        offset += 1
      }
    }
    add(.gap, offset, line.next)
    offset = max(offset, line.next)
  }

  /// A cell is a paragraph; a time in it is not said, and what is done is done.
  private mutating func lexCell(to end: Int) {
    lineEnd = end
    blockEnd = end
    let first = skipSpaces(offset, end)
    let cell = first..<max(first, trimmedEnd(first, end))
    switch PaperLine(bytes, cell) {
    case .time(_, let words) where words >= cell.upperBound:
      add(.gap, offset, end)
      offset = end
    case .direction(let direction) where direction.isLine:
      endBlock()
      add(direction, cell.lowerBound, cell.upperBound)
      offset = end
    default:
      lexWords(to: end)
      endBlock()
    }
  }

  // MARK: - Words

  private mutating func lexWords(to end: Int) {
    while offset < end {
      if let link = links.last, offset >= link.close {
        links.removeLast()
        if offset == link.close {
          endText()
          add(.markup, offset, link.end)
          offset = link.end
        }
        continue
      }
      switch bytes[offset] {
      case UInt8(ascii: "\\") where isPunctuation(at: offset + 1) && offset + 1 < end:
        take(.escape, 2)
      case UInt8(ascii: "<"): lexAngle()
      case UInt8(ascii: "&"):
        if let (_, end) = HTMLEntity.character(bytes, at: offset), end <= lineEnd {
          take(.entity, end - offset)
        } else {
          takeText()
        }
      case UInt8(ascii: "["): lexBracket()
      case UInt8(ascii: "!"): lexPicture()
      case UInt8(ascii: "{"):
        lexEnclosed(.placeholder, closing: UInt8(ascii: "}"), name: "placeholder")
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): lexEmphasis()
      default: takeText()
      }
    }
  }

  mutating func takeText() {
    if textStart == nil { textStart = offset }
    offset += 1
  }

  /// Makes a token of so many bytes from here.
  mutating func take(_ kind: Token.Kind, _ count: Int) {
    endText()
    add(kind, offset, offset + count)
    offset += count
  }

  // MARK: - Helpers

  mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) {
    guard end > start else { return }
    tokens.append(Token(kind: kind, span: SourceSpan(start, end)))
  }

  /// A token without a byte.
  mutating func addMark(_ kind: Token.Kind, at offset: Int) {
    tokens.append(Token(kind: kind, span: SourceSpan(offset, offset)))
  }

  private mutating func add(_ direction: Direction, _ start: Int, _ end: Int) {
    tokens.append(
      Token(kind: .direction, span: SourceSpan(start, end), direction: direction))
  }

  mutating func addHeading(level: Int, _ start: Int, _ end: Int) {
    tokens.append(Token(kind: .heading, span: SourceSpan(start, end), level: level))
  }

  mutating func endText() {
    guard let start = textStart else { return }
    textStart = nil
    add(.text, start, offset)
  }
}
