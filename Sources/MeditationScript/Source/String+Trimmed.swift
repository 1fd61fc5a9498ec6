extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  /// Lower-case words, without punctuation.
  var plainWords: [String] {
    lowercased().split { !$0.belongsToWord }.map(String.init)
  }
}
