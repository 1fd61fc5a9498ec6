extension OutputFile {
  /// Finds a chunk of a RIFF or RF64 file, the sound or one before it.
  ///
  /// - Returns: where its content begins, and its size as the field before that says.
  func chunk(_ name: String) throws(SoundFileError) -> (start: Int64, size: Int64)? {
    // Behind the form's name and size and type.
    var offset: Int64 = 12
    while true {
      let head = try read(8, at: offset)
      guard head.count == 8 else { return nil }
      let size = head[4...].reversed().reduce(Int64(0)) { $0 << 8 | Int64($1) }
      let found = head.prefix(4)
      if found.elementsEqual(name.utf8) { return (offset + 8, size) }
      guard !found.elementsEqual("data".utf8) else { return nil }
      offset += 8 + size + size % 2
    }
  }
}
