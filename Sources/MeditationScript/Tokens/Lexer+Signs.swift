/// Signs that begin something: comments, brackets, braces, pictures, emphasis.
extension Lexer {
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
  mutating func lexBracket() {
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
  mutating func lexPicture() {
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
  mutating func lexEnclosed(_ kind: Token.Kind, closing: UInt8, name: String) {
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
  mutating func lexEmphasis() {
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
}
