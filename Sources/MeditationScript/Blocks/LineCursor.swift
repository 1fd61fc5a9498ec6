/// A place in a line, which knows the column it stands at: tabs reach to the next column of four.
struct LineCursor {
  private let bytes: [UInt8]
  /// The offset after the line's last byte.
  let end: Int
  private(set) var offset: Int
  private var column: Int
  /// Columns of a tab that is used in part.
  private var spare = 0

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.end = end
    offset = start
    column = 0
  }

  /// The offset of the first byte that is no space; `end` if there is none.
  var first: Int {
    var index = offset
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// Columns of white space from here.
  var indent: Int {
    var columns = spare
    var index = offset
    while index < end {
      if bytes[index] == 0x20 {
        columns += 1
      } else if bytes[index] == 0x09 {
        columns += 4 - (column + columns) % 4
      } else {
        break
      }
      index += 1
    }
    return columns
  }

  var isBlank: Bool { first == end }

  /// The first byte that is no space; `nil` at the end.
  var sign: UInt8? {
    let first = first
    return first < end ? bytes[first] : nil
  }

  /// Goes on over at most so many columns of white space.
  mutating func skip(columns: Int) {
    var left = columns
    while left > 0 {
      if spare > 0 {
        let used = min(spare, left)
        spare -= used
        column += used
        left -= used
      } else if offset < end, bytes[offset] == 0x20 {
        offset += 1
        column += 1
        left -= 1
      } else if offset < end, bytes[offset] == 0x09 {
        offset += 1
        spare = 4 - column % 4
      } else {
        return
      }
    }
  }

  /// Goes on over signs that are each a column wide.
  mutating func skip(to offset: Int) {
    column += offset - self.offset
    self.offset = offset
    spare = 0
  }
}
