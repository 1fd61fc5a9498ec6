extension OutputFile {
  /// Finds a chunk of a RIFF, RF64 or AIFF file, the sound or one before it.
  ///
  /// - Parameter isBig: whether sizes begin with their highest byte, as in AIFF.
  /// - Returns: where its content begins, and its size as the field before that says.
  func chunk(
    _ name: String, isBig: Bool = false
  ) throws(SoundFileError) -> (start: Int64, size: Int64)? {
    // Behind the form's name and size and type.
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
