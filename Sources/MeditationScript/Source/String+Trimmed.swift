extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: String { String(trimmedPart) }

  /// The same as a part of the text, which knows where in it it stands.
  var trimmedPart: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }

  /// On one line, with one space between words.
  package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
  /// Lower-case words, without punctuation.
  var plainWords: [String] {
    lowercased().split { !$0.belongsToWord }.map(String.init)
  }
}
