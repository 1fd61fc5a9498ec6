extension BroadcastExtension {
  /// Bytes of the chunk before the coding history (EBU Tech 3285).
  private static let beforeHistory: Int64 = 602

  /// Leaves the first line of a finished file's coding history and no other.
  ///
  /// A line stands for one coding. libsndfile adds its own for the same one, with its version, and
  /// calls floating point 24 bits.
  static func endHistory(of file: OutputFile) throws(SoundFileError) {
    guard let chunk = try file.chunk("bext"), chunk.size > beforeHistory else { return }
    let start = chunk.start + beforeHistory
    let history = try file.read(Int(chunk.size - beforeHistory), at: start)
    guard let lineFeed = history.firstIndex(of: 0x0A) else { return }
    let rest = history.count - (lineFeed + 1)
    try file.write([UInt8](repeating: 0, count: rest), at: start + Int64(lineFeed + 1))
  }
}
