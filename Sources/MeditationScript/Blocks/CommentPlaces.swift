/// The places of a text's comments, in order; one that is never closed reaches to the end.
struct CommentPlaces {
  private let ranges: [Range<Int>]
  /// The first comment that may matter for the next line.
  private var next = 0

  init(_ bytes: [UInt8], from start: Int) {
    var ranges: [Range<Int>] = []
    var index = start
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard bytes[open...].starts(with: Lexer.commentStart),
        open == start || bytes[open - 1] != UInt8(ascii: "\\")
      else { continue }
      var end = open + 4
      while end < bytes.count, !bytes[end...].starts(with: Lexer.commentEnd) { end += 1 }
      let close = min(bytes.count, end + 3)
      ranges.append(open..<close)
      index = close
    }
    self.ranges = ranges
  }

  /// The comment that an offset lies in or that begins there.
  ///
  /// Offsets come in order.
  mutating func comment(at offset: Int) -> Range<Int>? {
    while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
    guard next < ranges.count, ranges[next].contains(offset) else { return nil }
    return ranges[next]
  }
}
