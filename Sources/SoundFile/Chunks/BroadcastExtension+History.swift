internal import Files

extension BroadcastExtension {
  /// Bytes of the chunk before the coding history (EBU Tech 3285).
  private static let beforeHistory: Int64 = 602

  /// Reduces a finished file's coding history to its first line.
  ///
  /// A line stands for one coding. libsndfile adds a second one for the same coding, with its
  /// version, and calls floating point 24 bits.
  static func endHistory(of file: OutputFile) throws(OutputError) {
    guard let chunk = try file.chunk("bext"), chunk.size > beforeHistory else { return }
    let start = chunk.start + beforeHistory
    let history = try file.read(Int(chunk.size - beforeHistory), at: start)
    guard let lineFeed = history.firstIndex(of: 0x0A) else { return }
    let rest = history.count - (lineFeed + 1)
    try file.write([UInt8](repeating: 0, count: rest), at: start + Int64(lineFeed + 1))
  }
}
