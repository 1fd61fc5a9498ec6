/// A byte form of a list of values that is the same for equal lists and differs for all others.
///
/// Each value follows its length in eight bytes, little-endian; texts are UTF-8, numbers eight
/// bytes. Types and meanings are not stored: the order of the calls of `add` implies them.
package struct CanonicalForm: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add(_ value: [UInt8]) {
    add(length: value.count)
    bytes += value
  }

  package mutating func add(_ text: String) {
    add(Array(text.utf8))
  }

  package mutating func add(_ number: Int) {
    add(length: 8)
    add(length: number)
  }

  package mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// The bytes' SHA-256, in lower-case hexadecimal digits.
  package var digest: String { Digest.hexadecimal(Digest.sha256(bytes)) }

  private mutating func add(length: Int) {
    withUnsafeBytes(of: Int64(length).littleEndian) { bytes += $0 }
  }
}
