internal import CMD

/// Cryptographic hashes (FIPS 180-4), by Debian's libmd.
package enum Digest {
  /// The 20 bytes of SHA-1; only for standards that require it.
  package static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA1_CTX()
    SHA1Init(&context)
    SHA1Update(&context, bytes, bytes.count)
    var hash = [UInt8](repeating: 0, count: 20)
    SHA1Final(&hash, &context)
    return hash
  }

  /// The 32 bytes of SHA-256.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    return finished(&context)
  }

  /// A file's SHA-256 in lower-case hexadecimal digits; `nil` if it cannot be read.
  package static func sha256(ofFile path: String) -> String? {
    var context = SHA2_CTX()
    SHA256Init(&context)
    let isWhole = FilePieces.read(path) { piece in
      SHA256Update(&context, piece.bindMemory(to: UInt8.self).baseAddress, piece.count)
    }
    guard isWhole else { return nil }
    return hexadecimal(finished(&context))
  }

  /// Bytes as lower-case hexadecimal digits, two for each.
  package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func finished(_ context: inout SHA2_CTX) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 32)
    SHA256Final(&hash, &context)
    return hash
  }
}
