internal import CMD
internal import Glibc

/// SHA-256 (FIPS 180-4), by Debian's libmd.
package struct Digest {
  private var context = SHA2_CTX()

  private init() {
    SHA256Init(&context)
  }

  /// The 32 bytes of the hash of a text or a file in memory.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = Digest()
    digest.add(bytes, count: bytes.count)
    return digest.finish()
  }

  /// In lower-case hexadecimal digits; `nil` if the file cannot be read.
  package static func sha256(ofFile path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var digest = Digest()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(descriptor, &bytes, bytes.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return nil }
      guard got > 0 else { break }
      digest.add(bytes, count: got)
    }
    return digest.finish().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private mutating func add(_ bytes: [UInt8], count: Int) {
    SHA256Update(&context, bytes, count)
  }

  private mutating func finish() -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 32)
    SHA256Final(&hash, &context)
    return hash
  }
}
