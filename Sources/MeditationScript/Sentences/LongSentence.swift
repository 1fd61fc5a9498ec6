/// Cuts a sentence that is too long to be spoken in one breath, or in one piece of memory.
///
/// The best place is taken in the last third before the bound: after `;` or `:`, a dash, a comma, or
/// else a space.
enum LongSentence {
  /// The most that is spoken as one phrase, in characters: half a minute.
  static let longest = 400

  /// - Returns: the ranges of its pieces, in order; the range itself if it is short enough.
  static func pieces(of range: Range<Int>, in text: [Character]) -> [Range<Int>] {
    guard range.count > longest else { return [range] }
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    while range.upperBound - start > longest {
      let end = cut(text, start, start + longest)
      pieces.append(start..<end)
      start = end
      while start < range.upperBound, text[start].isBlank { start += 1 }
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }

  private static func cut(_ text: [Character], _ start: Int, _ limit: Int) -> Int {
    let least = start + longest / 3 * 2
    for signs in [";:", "—–", ",،、，"] {
      var index = limit - 1
      while index > least {
        if signs.contains(text[index]), index + 1 < text.count, text[index + 1].isBlank {
          return index + 1
        }
        index -= 1
      }
    }
    var index = limit - 1
    while index > start + 1 {
      if text[index].isBlank { return index }
      index -= 1
    }
    return limit
  }
}
