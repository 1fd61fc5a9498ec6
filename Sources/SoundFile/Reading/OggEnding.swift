internal import Files

/// The last page of an Ogg stream (RFC 3533, section 6).
enum OggEnding {
  /// No page is larger: a header of 27 bytes, 255 sizes, and 255 bytes for each.
  private static let largestPage = 27 + 255 + 255 * 255
  private static let isLast: UInt8 = 4

  /// Whether the stream's last page is there as a whole, and says that it is the last.
  ///
  /// - Parameters:
  ///   - start: the offset of the first page, in bytes.
  ///   - end: the file's size.
  static func isThere(_ descriptor: Int32, from start: Int64, to end: Int64) -> Bool {
    let place = max(start, end - Int64(largestPage))
    var bytes = [UInt8](repeating: 0, count: Int(max(0, end - place)))
    let read = bytes.withUnsafeMutableBytes {
      Pieces.read(into: $0, from: descriptor, at: place).read
    }
    guard read == bytes.count, bytes.count >= 27 else { return false }
    let mark = Array("OggS".utf8)
    for page in stride(from: bytes.count - 27, through: 0, by: -1)
    where bytes[page...].starts(with: mark) {
      let sizes = page + 27
      let count = Int(bytes[page + 26])
      guard bytes[page + 5] & isLast != 0, sizes + count <= bytes.count else { return false }
      let body = bytes[sizes..<sizes + count].reduce(0) { $0 + Int($1) }
      return sizes + count + body <= bytes.count
    }
    return false
  }
}
