internal import Timebase

/// The blocks before the sound of a FLAC stream (RFC 9639, section 8).
enum FLACHeader {
  /// Bytes of the marker, and of each block's own header.
  private static let small = 4

  /// Where the sound starts; `nil` where the bytes end before it.
  static func soundStart(in bytes: [UInt8]) -> Int? {
    var offset = small
    while offset + small <= bytes.count {
      let isLast = bytes[offset] & 0x80 != 0
      let size = bytes[(offset + 1)..<(offset + small)].reduce(0) { $0 << 8 | Int($1) }
      offset += small + size
      if isLast { return offset <= bytes.count ? offset : nil }
    }
    return nil
  }

  /// A beginning that says this length, and leaves open what only the finished sound could say: the
  /// smallest and the largest frame, and the digest of the samples.
  static func promising(_ length: Frames, _ header: [UInt8]) -> [UInt8] {
    var header = header
    // The first block is the stream's: two sizes of blocks, two of frames (here from byte 12 on),
    // rate and form, 36 bits of length (from the middle of byte 21 on), sixteen bytes of digest.
    let count = UInt64(length.count)
    for index in 12..<18 { header[index] = 0 }
    header[21] = header[21] & 0xF0 | UInt8(count >> 32 & 0x0F)
    for index in 0..<4 {
      header[22 + index] = UInt8(truncatingIfNeeded: count >> (8 * UInt64(3 - index)))
    }
    for index in 26..<42 { header[index] = 0 }
    return header
  }
}

/// The sound of a FLAC stream, without the blocks before it.
struct FLACBody: StreamBody {
  private var held: [UInt8] = []
  private var isSound = false

  mutating func pass(_ bytes: [UInt8]) -> [UInt8] {
    guard !isSound else { return bytes }
    held += bytes
    guard let start = FLACHeader.soundStart(in: held) else { return [] }
    isSound = true
    defer { held = [] }
    return Array(held[start...])
  }
}
