extension String {
  /// The text in as few lines as hold it, all about equally long.
  ///
  /// Lines break where spaces are and nowhere else: one long word, or a text in a script without
  /// spaces, is one long line.
  ///
  /// - Parameter width: the most characters of a line; subtitles are set 42 wide.
  func lines(width: Int = 42) -> [String] {
    let words = words
    let fewest = Self.filled(words, width: width).count
    let narrowest = (0..<width).first { Self.filled(words, width: $0).count <= fewest }
    return Self.filled(words, width: narrowest ?? width)
  }

  /// Each line takes all the words it can.
  private static func filled(_ words: [String], width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
