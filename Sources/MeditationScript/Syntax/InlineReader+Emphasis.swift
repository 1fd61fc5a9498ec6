/// `++strong++`, `+moderate+`, `~none~`, `-reduced-`.
extension InlineReader {
  private static let levels: [Character: [Delivery.Emphasis?]] = [
    "+": [.moderate, .strong], "~": [Delivery.Emphasis.none], "-": [.reduced],
  ]

  /// Signs open before a word and close after one, and never stand inside of one: `a+b`,
  /// `mother-in-law` and `2020-10-10` are words.
  mutating func emphasized(
    _ sign: Character, at open: Int, in range: Range<Int>, depth: Int
  ) -> (InlineSyntax, next: Int)? {
    let count = signs(sign, from: open, in: range)
    let inside = open + count
    // The middle of a longer row of signs is not its beginning.
    guard let levels = Self.levels[sign], count <= levels.count, let level = levels[count - 1],
      !isSign(sign, open - 1, in: range), !isWord(open - 1, in: range),
      !isBlank(inside, in: range),
      let close = closing(sign, count: count, from: inside, in: range)
    else { return nil }
    let span = atoms[open].span.joined(with: atoms[close + count - 1].span)
    let children = inlines(inside..<close, depth: depth + 1)
    let modifier = TagSyntax.Argument("emphasis", Spanned(level.rawValue, span))
    return (
      .modified(ModifiedSyntax(children: children, modifiers: [modifier], span: span)),
      close + count
    )
  }

  /// The first row of exactly `count` signs that closes a word.
  private mutating func closing(
    _ sign: Character, count: Int, from start: Int, in range: Range<Int>
  ) -> Int? {
    let search = Search(sign: sign, count: count, end: range.upperBound)
    if let vain = searchedInVain[search], vain <= start { return nil }
    var index = start
    while index < range.upperBound {
      // Words in brackets that are said in a certain way have their emphasis to themselves.
      if let last = endOfModified(at: index, in: range) {
        index = last + 1
        continue
      }
      guard isSign(sign, index, in: range) else {
        index += 1
        continue
      }
      let found = signs(sign, from: index, in: range)
      let closes =
        found == count && index > start && !isBlank(index - 1, in: range)
        && !isWord(index + count, in: range)
      if closes { return index }
      index += found
    }
    searchedInVain[search] = min(start, searchedInVain[search] ?? start)
    return nil
  }

  /// The last atom of `(words)[slow]` and its like; `nil` where none begins.
  private func endOfModified(at open: Int, in range: Range<Int>) -> Int? {
    guard case .character("(", _) = atoms[open], let close = closings[open],
      close < range.upperBound
    else { return nil }
    return modifiers(after: close, in: range)?.last
  }

  private func isSign(_ sign: Character, _ index: Int, in range: Range<Int>) -> Bool {
    guard range.contains(index), case .character(sign, _) = atoms[index] else { return false }
    return true
  }

  private func signs(_ sign: Character, from start: Int, in range: Range<Int>) -> Int {
    var end = start
    while isSign(sign, end, in: range) { end += 1 }
    return end - start
  }
}
