/// Cuts a script into tokens.
///
/// Never fails: what cannot be read is reported and passed over, so that the rest of the file is
/// still looked at. The tokens cover the script in order, without overlaps; one without a byte stands
/// where a block begins without a sign of its own.
struct Lexer {
  let bytes: [UInt8]
  var offset = 0
  private var textStart: Int?
  /// Where the words of this line end, and where those of its paragraph do.
  private(set) var lineEnd = 0
  private(set) var blockEnd = 0
  /// The blocks of the text, and which links it defines.
  private var blocks: BlockScanner
  /// The ends of the links that are open: the `]`, and the offset after all that belongs to it.
  private var links: [(close: Int, end: Int)] = []
  /// Where each element that hides its words was looked for in vain: up to this end of a paragraph.
  var unclosed: [String: Int] = [:]
  /// The end of the paragraph in which a sign of emphasis has another.
  private var paired: Int?
  /// The next `]`, as far as it was looked for.
  private var bracket = -1
  /// Whether a heading is open whose end is a tag or a line of its own.
  private var isInHeading = false
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
    var index = 0
    while index < lines.count {
      let line = lines[index]
      // A comment may have taken whole lines, or the beginning of one.
      if line.next > offset {
        if blockEnd < line.content.upperBound {
          blockEnd = lines[lines.endOfParagraph(index) - 1].content.upperBound
        }
        lex(line, after: index > 0 ? lines[index - 1].role : .gap)
      }
      index += 1
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
    case .direction:
      endBlock()
      add(.markup, offset, line.content.lowerBound)
      add(.direction, max(offset, line.content.lowerBound), line.content.upperBound)
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
      add(.direction, cell.lowerBound, cell.upperBound)
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

  mutating func lexComment() {
    endText()
    let start = offset
    var end = offset + 4
    while end < bytes.count, !starts(with: Self.commentEnd, at: end) { end += 1 }
    guard end < bytes.count else {
      diagnostics.append(
        .error(
          "this comment is never closed", at: SourceSpan(start, start + 4), expected: "`-->`"))
      offset = bytes.count
      return
    }
    offset = end + 3
    add(.comment, start, offset)
  }

  /// A tag, or a Markdown link, of which only the words are kept.
  private mutating func lexBracket() {
    if starts(with: Self.noteStart, at: offset), let end = noteEnd(from: offset, lineEnd) {
      return take(.markup, end - offset)
    }
    if bracket < offset {
      bracket = bytes[offset...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
    }
    if bracket < blockEnd, !followsConstruct,
      let link = link(from: offset, blockEnd, in: blocks.references)
    {
      take(.markup, 1)
      links.append(link)
      return
    }
    // Among the words of a link, a bracket is one of them.
    guard links.isEmpty else { return takeText() }
    lexEnclosed(.tag, closing: UInt8(ascii: "]"), name: "tag")
  }

  /// `![words](address)` is a picture, which nobody hears.
  private mutating func lexPicture() {
    guard offset + 1 < lineEnd, bytes[offset + 1] == UInt8(ascii: "["),
      !"\"'".utf8.contains(offset + 2 < lineEnd ? bytes[offset + 2] : 0),
      let link = link(from: offset + 1, blockEnd, in: blocks.references)
    else { return takeText() }
    tellOfPicture(SourceSpan(offset, link.end), of: link.close + 2)
    take(.markup, link.end - offset)
  }

  /// - Parameter address: the offset of the picture's address.
  mutating func tellOfPicture(_ span: SourceSpan, of address: Int) {
    let file = String(decoding: bytes[min(address, span.end)..<span.end], as: UTF8.self)
      .prefix { !")] \t\n>\"".contains($0) }
    if Self.soundEndings.contains(where: file.lowercased().hasSuffix) {
      let isFile = !file.contains("://") && !file.contains("\\")
      let edit = isFile ? TextEdit(span, "![\"\(file)\"]") : nil
      diagnostics.append(
        .warning(
          .almostMarkup, "this plays no sound", at: span,
          help: "a sound beside the script is `\(edit?.replacement ?? "![\"bird.wav\"]")`",
          edit: edit))
      return
    }
    diagnostics.append(
      .suggestion(
        .notSpeech, "a picture is not heard, nor are the words that stand for it", at: span,
        help: "a sound beside the script is `![\"bird.wav\"]`"))
  }

  private static let soundEndings = [
    ".wav", ".mp3", ".flac", ".ogg", ".opus", ".aiff", ".aif", ".m4a", ".caf",
  ]

  /// Whether a bracket goes with what stands before it, as in `(words)[slow](more)[soft]`.
  private var followsConstruct: Bool {
    guard offset > 0, ")!#".utf8.contains(bytes[offset - 1]) else { return false }
    // `![words](address)` is a picture; a sound is in quotes.
    let isPicture = bytes[offset - 1] == UInt8(ascii: "!")
    return !isPicture || (offset + 1 < bytes.count && "\"'".utf8.contains(bytes[offset + 1]))
  }

  /// A tag or placeholder, which ends on its own line; quotes protect what is in them.
  private mutating func lexEnclosed(_ kind: Token.Kind, closing: UInt8, name: String) {
    endText()
    let start = offset
    let end = lineEnd
    var quote: UInt8?
    var index = offset + 1
    while index < end, quote != nil || bytes[index] != closing {
      if bytes[index] == quote {
        quote = nil
      } else if quote == nil, opensQuote(at: index) {
        quote = bytes[index]
      }
      index += 1
    }
    if index == end, let unquoted = bytes[(start + 1)..<end].firstIndex(of: closing) {
      index = unquoted
    }
    guard index < end else {
      let edit = TextEdit.escaping(String(decoding: [bytes[start]], as: UTF8.self), at: start)
      diagnostics.append(
        .error(
          "this \(name) is never closed", at: SourceSpan(start, trimmedEnd(start, end)),
          expected: "`\(String(decoding: [closing], as: UTF8.self))` before the end of the line",
          help: "for the sign itself, write `\(edit.replacement)`", edit: edit))
      offset = end
      return
    }
    offset = index + 1
    add(kind, start, offset)
  }

  /// A single quote is an apostrophe unless a value begins there.
  private func opensQuote(at index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: "\"") { return true }
    return bytes[index] == UInt8(ascii: "'") && ":[".utf8.contains(bytes[index - 1])
  }

  /// Signs of emphasis stand against a word; elsewhere they are text.
  private mutating func lexEmphasis() {
    let sign = bytes[offset]
    var end = offset
    while end < lineEnd, bytes[end] == sign { end += 1 }
    if sign == UInt8(ascii: "*"), isAlone(sign, end) {
      if textStart == nil { textStart = offset }
      offset = end
      return
    }
    let opensWord = end < lineEnd && !isBlank(at: end)
    let closesWord = offset > 0 && !isBlank(at: offset - 1)
    let insideWord = sign == UInt8(ascii: "_") && isWord(at: offset - 1) && isWord(at: end)
    if ((opensWord || closesWord) && !insideWord) || sign == UInt8(ascii: "`") {
      endText()
      add(.markup, offset, end)
    } else if textStart == nil {
      textStart = offset
    }
    offset = end
  }

  /// Whether a sign of emphasis has no other in its paragraph: then it is nobody's.
  private mutating func isAlone(_ sign: UInt8, _ end: Int) -> Bool {
    if paired == blockEnd { return false }
    guard !bytes[min(end, blockEnd)..<blockEnd].contains(sign) else {
      paired = blockEnd
      return false
    }
    return true
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

  mutating func addHeading(level: Int, _ start: Int, _ end: Int) {
    tokens.append(Token(kind: .heading, span: SourceSpan(start, end), level: level))
  }

  /// A heading of HTML is open, or is closed.
  mutating func setHeading(open: Bool) { isInHeading = open }

  mutating func endText() {
    guard let start = textStart else { return }
    textStart = nil
    add(.text, start, offset)
  }
}
