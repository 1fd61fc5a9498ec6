/// What an encoder writes on its way to a stream, whose beginning is another than the encoder's own.
protocol StreamBody {
  /// Takes what the encoder has written.
  ///
  /// - Returns: what of it, and of what was taken before, is to be sent.
  mutating func pass(_ bytes: [UInt8]) -> [UInt8]
}

/// Without its first bytes.
struct CutBody: StreamBody {
  private var left: Int

  init(_ count: Int) {
    left = count
  }

  mutating func pass(_ bytes: [UInt8]) -> [UInt8] {
    let cut = min(left, bytes.count)
    left -= cut
    return Array(bytes[cut...])
  }
}
