/// Lines of a paper that say more than their words: who speaks, when, what is done.
extension BlockScanner {
  /// What a paper says besides its words.
  ///
  /// - Returns: where the words begin that follow it, at the end if there are none; `nil` if all of the
  ///   line is words.
  mutating func readPaper(_ first: Int, _ end: Int, closing matched: Int?) -> Int? {
    let isAlone = !isParagraph && isFollowedByGap(end)
    guard let paper = PaperLine(bytes, trimmed(first, end), isAlone: isAlone) else { return nil }
    if case .direction(let direction) = paper, !direction.isLine { return nil }
    if let matched { close(to: matched) }
    closeLeaf()
    switch paper {
    case .direction(let direction):
      set(.direction(direction), trimmed(first, end))
      return end
    case .speaker(let name, let words):
      diagnostics.append(
        .suggestion(
          .direction, "who speaks is not said", at: span(name),
          help: "for another voice, write `(words)[voice:\"second\"]`"))
      return readMark(first, words, end)
    case .time(let time, let words):
      diagnostics.append(
        .warning(
          .direction, "this time is not said, and nothing is held back until it", at: span(time),
          help:
            "write rests as `[pause:\"30s\"]`, or let `render-meditation import` make them of the times"
        ))
      return readMark(first, words, end)
    }
  }

  /// A mark at the beginning of a line, before its words; alone, it takes the line.
  private mutating func readMark(_ first: Int, _ words: Int, _ end: Int) -> Int {
    guard isBlank(words, end) else { return words }
    set(.gap, first..<end)
    return end
  }

  /// Whether the next line is empty, or there is none.
  private func isFollowedByGap(_ end: Int) -> Bool {
    var index = end
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    index += 1
    while index < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[index]) { index += 1 }
    return index >= bytes.count || bytes[index] == 0x0A
  }
}
