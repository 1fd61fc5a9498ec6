internal import Digests

/// The name of an utterance in the cache: a SHA-256 over everything that shapes its sound.
package struct SpeechKey: Hashable, Sendable {
  /// 32.
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - fingerprint: of the engine.
  ///   - request: what is asked of it.
  package init(fingerprint: [UInt8], request: [UInt8]) {
    var form = CanonicalForm()
    form.add(Int(CacheEntry.version))
    form.add(fingerprint)
    form.add(request)
    bytes = Digest.sha256(form.bytes)
  }

  /// The folder it lies in, one of 256.
  package var folder: String { Digest.hexadecimal(bytes.prefix(1)) }

  /// The file.
  var file: String { Digest.hexadecimal(bytes.dropFirst()) }

  /// The file of a record about it, see `CacheRecord`.
  var recordFile: String { file + Self.recordEnding }
  private static let recordEnding = ".record"

  static func isFile(_ name: String) -> Bool {
    name.utf8.count == 62 && isHexadecimal(name)
  }

  static func isRecord(_ name: String) -> Bool {
    name.hasSuffix(recordEnding) && isFile(String(name.dropLast(recordEnding.count)))
  }

  static func isFolder(_ name: String) -> Bool {
    name.utf8.count == 2 && isHexadecimal(name)
  }

  private static func isHexadecimal(_ name: String) -> Bool {
    name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
