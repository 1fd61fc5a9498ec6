internal import Files
internal import Glibc

/// Edits the pages of an Ogg file (RFC 3533).
enum OggStream {
  /// Replaces the stream's random serial number by a fixed one.
  ///
  /// So the same track always gives the same bytes.
  static func fixSerial(of file: OutputFile) throws(OutputError) {
    var offset: Int64 = 0
    while let page = try page(of: file, at: offset) {
      try file.write(OggPages.page(page[...], number: nil), at: offset)
      offset += Int64(page.count)
    }
  }

  /// The page at an offset in bytes, with its header; `nil` at the end.
  private static func page(
    of file: OutputFile, at offset: Int64
  ) throws(OutputError) -> [UInt8]? {
    let header = try file.read(27, at: offset)
    guard !header.isEmpty else { return nil }
    let isPage = header.count == 27 && header.starts(with: Array("OggS".utf8))
    let segments = isPage ? Int(header[26]) : 0
    let table = try file.read(segments, at: offset + 27)
    let size = 27 + segments + table.reduce(0) { $0 + Int($1) }
    let page = try file.read(size, at: offset)
    guard isPage, page.count == size else {
      throw .writeFailed(path: file.path, reason: "the encoder made no proper Ogg file")
    }
    return page
  }

  /// The CRC of RFC 3533: polynomial 04c11db7, neither reflected nor inverted.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(0) { sum, byte in
      sum << 8 ^ table[Int(sum >> 24) ^ Int(byte)]
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index) << 24) { value, _ in
      value & 0x8000_0000 == 0 ? value << 1 : value << 1 ^ 0x04C1_1DB7
    }
  }
}
