internal import Digests

/// The identifier of a podcast that stays the same when it moves: a UUID of version 5 (RFC 9562).
enum PodcastGUID {
  /// The namespace that Podcasting 2.0 defines: ead4c236-bf58-58c6-a2c6-a6b28d128cb6.
  private static let namespace: [UInt8] = [
    0xEA, 0xD4, 0xC2, 0x36, 0xBF, 0x58, 0x58, 0xC6, 0xA2, 0xC6, 0xA6, 0xB2, 0x8D, 0x12, 0x8C, 0xB6,
  ]

  /// The UUID for a feed.
  ///
  /// - Parameter address: address of the feed; its scheme and trailing slashes are ignored.
  static func of(feed address: String) -> String {
    var name = address[...]
    if let scheme = name.firstRange(of: "://") { name = name[scheme.upperBound...] }
    while name.hasSuffix("/") { name = name.dropLast() }
    var bytes = Array(Digest.sha1(namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { Digest.hexadecimal(bytes[$0]) }
      .joined(separator: "-")
  }
}
