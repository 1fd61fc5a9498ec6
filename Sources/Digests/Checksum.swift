internal import CXXHash

/// A checksum that detects accidental changes of bytes (XXH3, 128 bits, by Debian's libxxhash).
///
/// Ten times as fast as a `Digest`, but no protection against deliberate changes.
package struct Checksum: Hashable, Sendable {
  /// The checksum as 32 lower-case hexadecimal digits.
  package let text: String

  private init(_ hash: XXH128_hash_t) {
    var canonical = XXH128_canonical_t()
    XXH128_canonicalFromHash(&canonical, hash)
    text = withUnsafeBytes(of: canonical) { Digest.hexadecimal($0) }
  }

  package init(_ bytes: some Collection<UInt8>) {
    let hash = bytes.withContiguousStorageIfAvailable { XXH3_128bits($0.baseAddress, $0.count) }
    self.init(hash ?? Array(bytes).withUnsafeBytes { XXH3_128bits($0.baseAddress, $0.count) })
  }

  /// The checksum of a file.
  ///
  /// - Returns: `nil` if the file cannot be read.
  package init?(ofFile path: String) {
    guard let state = XXH3_createState() else { return nil }
    defer { XXH3_freeState(state) }
    XXH3_128bits_reset(state)
    guard FilePieces.read(path, { XXH3_128bits_update(state, $0.baseAddress, $0.count) }) else {
      return nil
    }
    self.init(XXH3_128bits_digest(state))
  }
}
