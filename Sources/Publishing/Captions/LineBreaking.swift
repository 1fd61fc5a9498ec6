extension String {
  /// Columns of a line of subtitles, as is usual.
  static let lineWidth = 42

  /// The text broken into as few lines as possible, of about equal length.
  ///
  /// Lines break at spaces, and in scripts without spaces between characters; a long word is one
  /// long line.
  ///
  /// - Parameter width: largest number of columns in a line.
  func lines(width: Int = Self.lineWidth) -> [String] { [TextUnit](self).lines(width: width) }
}

extension [TextUnit] {
  /// The units in as few lines as possible, of about equal length.
  func lines(width: Int) -> [String] {
    let fewest = filled(width: width).count
    let narrowest = (0..<width).first { filled(width: $0).count <= fewest }
    return filled(width: narrowest ?? width).map { Array(self[$0]).text }
  }

  /// Fills each line with as many units as fit.
  ///
  /// - Returns: the units of each line.
  func filled(width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var columns = 0
    for index in indices {
      let space = self[index].isSpaced ? 1 : 0
      if let last = lines.last, columns + space + self[index].width <= width {
        lines[lines.count - 1] = last.lowerBound..<index + 1
        columns += space + self[index].width
      } else {
        lines.append(index..<index + 1)
        columns = self[index].width
      }
    }
    return lines
  }
}
