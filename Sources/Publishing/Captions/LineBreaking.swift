extension String {
  /// The text broken into as few lines as possible, of about equal length.
  ///
  /// Lines break at spaces only: a long word, or a text in a script without spaces, is one long
  /// line.
  ///
  /// - Parameter width: largest number of characters in a line; 42 is usual for subtitles.
  func lines(width: Int = 42) -> [String] {
    let words = words
    let fewest = Self.filled(words, width: width).count
    let narrowest = (0..<width).first { Self.filled(words, width: $0).count <= fewest }
    return Self.filled(words, width: narrowest ?? width)
  }

  /// Fills each line with as many words as fit.
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
