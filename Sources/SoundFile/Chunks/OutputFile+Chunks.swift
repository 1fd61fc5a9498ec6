internal import Files

extension OutputFile {
  /// Finds a chunk of a RIFF, RF64 or AIFF file, no further than the sound.
  ///
  /// - Parameter isBig: whether sizes are big-endian, as in AIFF.
  /// - Returns: the offset of its content, and the size in its header, both in bytes; `nil` if
  ///   there is none.
  func chunk(
    _ name: String, isBig: Bool = false
  ) throws(OutputError) -> (start: Int64, size: Int64)? {
    // Skips the form's name, size and type.
    var offset: Int64 = 12
    while true {
      let head = try read(8, at: offset)
      guard head.count == 8 else { return nil }
      let bytes = isBig ? Array(head[4...]) : head[4...].reversed()
      let size = bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) }
      let found = head.prefix(4)
      if found.elementsEqual(name.utf8) { return (offset + 8, size) }
      guard !["data", "SSND"].contains(where: { found.elementsEqual($0.utf8) }) else { return nil }
      offset += 8 + size + size % 2
    }
  }
}
