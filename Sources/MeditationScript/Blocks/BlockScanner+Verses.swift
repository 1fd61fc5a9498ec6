/// Lines that are verses, and stay lines.
extension BlockScanner {
  /// The longest line of a verse, in bytes; running text is wrapped later.
  private static let longestVerse = 64

  /// Marks the lines of a paragraph as verses if each begins as a sentence does, and some line before
  /// the last ends as none does.
  mutating func markVerses(_ first: Int, _ end: Int) {
    guard end - first >= 2, end - first <= 400 else { return }
    var isBroken = false
    for index in first..<end {
      guard lines[index].isText, lines[index].role != .comment else { return }
      let words = trimmed(lines[index].content.lowerBound, lines[index].content.upperBound)
      // A tag between verses is none, and does not make prose of them.
      if bytes[words].first == UInt8(ascii: "[") { continue }
      guard !words.isEmpty, words.count <= Self.longestVerse, beginsSentence(words) else { return }
      if index < end - 1, !endsSentence(words) || bytes[words.upperBound - 1] == UInt8(ascii: ",") {
        isBroken = true
      }
    }
    guard isBroken else { return }
    for index in first..<end - 1 { lines[index].isVerse = true }
  }

  private func beginsSentence(_ words: Range<Int>) -> Bool {
    let beginning = text(words.lowerBound, min(words.upperBound, words.lowerBound + 24))
    let letter = beginning.first { !"\"'“„«‚‘¿¡*_(+~ ".contains($0) }
    guard let letter else { return false }
    // Where there are no capitals, only the break itself can tell.
    return letter.isUppercase || (letter.isLetter && !letter.isCased) || letter == "{"
  }
}
