/// Cuts a script into tokens.
///
/// Never fails: what cannot be read is reported and passed over, so that the rest of the file is
/// still looked at. The tokens cover the script in order, without overlaps.
struct Lexer {
  let bytes: [UInt8]
  private var offset = 0
  private var textStart: Int?
  /// From somewhere in a line to its end.
  private var line = -1...(-1)
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ source: SourceText) {
    bytes = source.bytes
  }

  static func tokens(of source: SourceText) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = Lexer(source)
    lexer.run()
    return (lexer.tokens, lexer.diagnostics)
  }

  private mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    lexHead()
    while offset < bytes.count {
      if !lexGap() { lexLine() }
    }
    endText()
  }

  // MARK: - The head

  private mutating func lexHead() {
    let opening = lineEnd(from: offset)
    guard isRule(offset, opening, of: "-", exactly: 3) else { return }
    let start = min(opening + 1, bytes.count)
    var line = start
    while line < bytes.count {
      let end = lineEnd(from: line)
      if isRule(line, end, of: "-", exactly: 3) || isRule(line, end, of: ".", exactly: 3) {
        add(.head, start, line)
        offset = min(end + 1, bytes.count)
        return
      }
      line = end + 1
    }
    diagnostics.append(
      .error(
        "the head is never closed", at: SourceSpan(offset, opening),
        expected: "a line of `---` after the head's last key"))
    offset = bytes.count
  }

  // MARK: - Lines

  /// Takes an empty or ruled line whole; false if the line has something to say.
  private mutating func lexGap() -> Bool {
    let end = lineEnd(from: offset)
    let first = skipSpaces(offset, end)
    let isGap = first == end || ["-", "*", "_"].contains { isRule(first, end, of: $0) }
    guard isGap else { return false }
    let next = min(end + 1, bytes.count)
    add(.gap, offset, next)
    offset = next
    return true
  }

  /// Reads the signs that mean something only at the beginning of a line.
  private mutating func lexLineStart() {
    let end = lineEnd(from: offset)
    offset = skipSpaces(offset, end)
    while offset < end, bytes[offset] == UInt8(ascii: ">") {
      add(.markup, offset, offset + 1)
      offset = skipSpaces(offset + 1, end)
    }
    let hashes = bytes[offset..<end].prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), isSpace(at: offset + hashes) {
      add(.heading, offset, offset + hashes)
      offset = skipSpaces(offset + hashes, end)
    } else if let marker = listMarker(offset, end) {
      add(.item, offset, marker)
      offset = skipSpaces(marker, end)
    }
  }

  private mutating func lexLine() {
    lexLineStart()
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\n"):
        endText()
        add(.newline, offset, offset + 1)
        offset += 1
        return
      case UInt8(ascii: "\\") where isPunctuation(at: offset + 1):
        endText()
        add(.escape, offset, offset + 2)
        offset += 2
      case UInt8(ascii: "<") where starts(with: Self.commentStart, at: offset): lexComment()
      case UInt8(ascii: "["): lexBracket()
      case UInt8(ascii: "{"):
        lexEnclosed(.placeholder, closing: UInt8(ascii: "}"), name: "placeholder")
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): lexEmphasis()
      default:
        if textStart == nil { textStart = offset }
        offset += 1
      }
    }
  }

  private mutating func lexComment() {
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
    let end = lineEnd(from: offset)
    if !followsConstruct, let (close, tail) = link(from: offset, end) {
      endText()
      add(.markup, offset, offset + 1)
      let words = offset + 1
      add(.text, words, close)
      add(.markup, close, tail + 1)
      offset = tail + 1
      return
    }
    lexEnclosed(.tag, closing: UInt8(ascii: "]"), name: "tag")
  }

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
    let end = lineEnd(from: offset)
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
    while end < bytes.count, bytes[end] == sign { end += 1 }
    let opensWord = !isBlank(at: end)
    let closesWord = offset > 0 && !isBlank(at: offset - 1)
    let insideWord = sign == UInt8(ascii: "_") && isWord(at: offset - 1) && isWord(at: end)
    if (opensWord || closesWord) && !insideWord {
      endText()
      add(.markup, offset, end)
    } else if textStart == nil {
      textStart = offset
    }
    offset = end
  }

  // MARK: - Helpers

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) {
    guard end > start else { return }
    tokens.append(Token(kind: kind, span: SourceSpan(start, end)))
  }

  private mutating func endText() {
    guard let start = textStart else { return }
    textStart = nil
    add(.text, start, offset)
  }

  /// The end of the line that holds `start`, looked for once a line.
  private mutating func lineEnd(from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    if !line.contains(start) {
      line = start...(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
    }
    return line.upperBound
  }
}
