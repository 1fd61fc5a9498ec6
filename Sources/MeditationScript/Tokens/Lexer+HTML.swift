/// What a `<` can begin: a comment, an element of HTML or SSML, an address.
extension Lexer {
  mutating func lexAngle() {
    if starts(with: Self.commentStart, at: offset) { return lexComment() }
    guard let tag = HTMLTag(bytes, at: offset, end: blockEnd) else { return lexAddress() }
    switch tag.kind {
    case .unknown: takeText()
    case .lineEnd: take(.lineEnd, length(tag))
    case .block: take(.gap, length(tag))
    case .item: take(tag.isClosing ? .gap : .item, length(tag))
    case .heading(let level): lexHeading(tag, level)
    case .inline: take(.markup, length(tag))
    case .picture:
      tellOfPicture(tag.span, of: tag.attributes["src"]?.span.start ?? tag.span.end)
      take(.markup, length(tag))
    case .hidden: lexHidden(tag)
    case .rest: take(.rest, length(tag))
    case .speech: lexSpeech(tag)
    }
  }

  private func length(_ tag: HTMLTag) -> Int { tag.span.end - offset }

  private mutating func lexHeading(_ tag: HTMLTag, _ level: Int) {
    endText()
    if tag.isClosing {
      take(.gap, length(tag))
    } else {
      addHeading(level: level, offset, tag.span.end)
      offset = tag.span.end
    }
    isInHeading = !tag.isClosing
  }

  /// An element whose words are not for the ear, up to its end in the same paragraph.
  private mutating func lexHidden(_ tag: HTMLTag) {
    guard unclosed[tag.name.value] != blockEnd else { return take(.gap, length(tag)) }
    let closing = Array("</\(tag.name.value)".utf8)
    let rest = bytes[tag.span.end..<blockEnd]
    let end = rest.indices.first { index in
      rest[index] == UInt8(ascii: "<") && rest.count - (index - rest.startIndex) >= closing.count
        && zip(rest[index...], closing).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
    }
    guard !tag.isClosing, let end, let last = rest[end...].firstIndex(of: UInt8(ascii: ">")) else {
      if end == nil { unclosed[tag.name.value] = blockEnd }
      return take(.gap, length(tag))
    }
    diagnostics.append(
      .warning(
        .notSpeech, "what is in `<\(tag.name.value)>` is not said", at: tag.span,
        help: "write what is to be said outside of it"))
    take(.gap, last + 1 - offset)
  }

  /// An element of SSML that a text of Markdown cannot follow.
  private mutating func lexSpeech(_ tag: HTMLTag) {
    if !tag.isClosing {
      let ways = [
        "prosody": "`(words)[rate:\"slow\"]`", "emphasis": "`++words++`",
        "phoneme": "`(word)/ipa/`", "sub": "`(word){other words}`",
        "voice": "`(words)[voice:\"second\"]`", "lang": "`(words)[lang:\"fr\"]`",
        "say-as": "`(12)[ordinal]`", "audio": "`![\"bird.wav\"]`",
      ]
      diagnostics.append(
        .warning(
          .voiceLimit, "`<\(tag.name.value)>` is not followed here; what is in it is read",
          at: tag.span,
          help: ways[tag.name.value].map { "in a script, write \($0)" }
            ?? "begin the file with `<speak>`, and all of SSML is followed"))
    }
    let isBlock = ["speak", "paragraph"].contains(tag.name.value)
    let isSentence = ["sentence"].contains(tag.name.value)
    take(isBlock ? .gap : isSentence ? .lineEnd : .markup, length(tag))
  }

  /// `<https://example.org>`: the signs around an address.
  private mutating func lexAddress() {
    let limit = min(lineEnd, offset + 500)
    if let close = bytes[offset..<limit].firstIndex(of: UInt8(ascii: ">")) {
      let inside = bytes[offset + 1..<close]
      let isAddress =
        !inside.contains(0x20)
        && (inside.contains(UInt8(ascii: "@"))
          || String(decoding: inside, as: UTF8.self).contains("://"))
      if isAddress {
        take(.markup, 1)
        // The sign at its end is a tag's that nobody opened, and text; taken here, it is nothing.
        let words = offset
        offset = close
        add(.text, words, close)
        take(.markup, 1)
        return
      }
    }
    takeText()
  }
}
