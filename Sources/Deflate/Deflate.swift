internal import CZlib

/// What zlib packs and unpacks: bytes, within bounds.
///
/// Source: RFC 1950 (zlib streams), RFC 1951 (deflate).
package enum Deflate {
  /// Name and version of the library, as loaded at run time.
  package static var version: String { "zlib " + String(cString: zlibVersion()) }

  /// The CRC-32 of bytes, as PNG and ZIP files have it.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count))
  }

  /// A zlib stream at the highest compression level.
  package static func stream(of bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    let code = compress2(&packed, &count, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
    precondition(code == Z_OK, "zlib has no memory")
    packed.removeSubrange(Int(count)...)
    return packed
  }
}
