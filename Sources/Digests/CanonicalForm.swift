/// Bytes that stand for a list of values: equal lists have equal bytes, and no two others do.
///
/// Each value stands behind its length, eight bytes, the smallest first; texts are UTF-8, numbers
/// eight bytes. What the values mean is known by their order.
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

  /// Its SHA-256, in hexadecimal digits.
  package var digest: String { Digest.hexadecimal(Digest.sha256(bytes)) }

  private mutating func add(length: Int) {
    withUnsafeBytes(of: Int64(length).littleEndian) { bytes += $0 }
  }
}
