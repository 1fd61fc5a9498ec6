/// Constructs that a slash, a hash sign and an exclamation mark begin: phonemes, settings, sounds.
extension InlineReader {
  /// The longest pronunciation that is looked for.
  private static let longestPhonemes = 80

  /// Text from a slash to the next.
  func slashes(
    from open: Int, in range: Range<Int>
  ) -> (phonemes: Spanned<String>, last: Int)? {
    var text = ""
    for index in open + 1..<min(range.upperBound, open + Self.longestPhonemes) {
      guard case .character(let character, let span) = atoms[index] else { return nil }
      guard character != "/" else {
        guard !text.isEmpty else { return nil }
        return (Spanned(text, SourceSpan(atoms[open].span.end, span.start)), index)
      }
      text.append(character)
    }
    return nil
  }

  /// `/ˈmɛtə/` by itself; slashes around ordinary letters are prose.
  func phonemes(
    at open: Int, in range: Range<Int>
  ) -> (InlineSyntax, next: Int)? {
    guard isBlank(open - 1, in: range), let (phonemes, last) = slashes(from: open, in: range),
      phonemes.value.unicodeScalars.contains(where: { $0.value > 0x7F }),
      phonemes.value.first?.isWhitespace == false, !isWord(last + 1, in: range)
    else { return nil }
    let modified = ModifiedSyntax(
      children: [.text(phonemes)], modifiers: [.init("ipa", phonemes)],
      span: atoms[open].span.joined(with: atoms[last].span))
    return (.modified(modified), last + 1)
  }

  /// `#[rate:"slow"]`: from here on.
  func setting(at sign: Int, in range: Range<Int>) -> (InlineSyntax, next: Int)? {
    guard isBlank(sign - 1, in: range), sign + 1 < range.upperBound,
      case .piece(.tag(let tag)) = atoms[sign + 1], tag.span.start == atoms[sign].span.end
    else { return nil }
    return (.setting(tag, span: atoms[sign].span.joined(with: tag.span)), sign + 2)
  }

  /// `!["bird.wav"]`, `!(a bird)["bird.wav"]`.
  mutating func audio(
    at sign: Int, in range: Range<Int>, depth: Int
  ) -> (InlineSyntax, next: Int)? {
    var next = sign + 1
    guard next < range.upperBound else { return nil }
    var caption: Range<Int>?
    if case .character("(", _) = atoms[next] {
      guard let close = closings[next] else { return nil }
      caption = next + 1..<close
      next = close + 1
    }
    guard next < range.upperBound, case .piece(.quoted(let file)) = atoms[next],
      atoms[next].span.start == atoms[next - 1].span.end
    else { return nil }
    let span = atoms[sign].span.joined(with: atoms[next].span)
    let words = caption.map { inlines($0, depth: depth + 1) } ?? []
    return (.audio(file: file, caption: words, span: span), next + 1)
  }
}
