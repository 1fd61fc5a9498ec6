internal import Foundation

/// Encodes values as formatted JSON; equal values give equal texts.
package enum JSONDocument {
  /// The value as JSON.
  ///
  /// - Throws: `EncodingError` if the value cannot be encoded.
  package static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
