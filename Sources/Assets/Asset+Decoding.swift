internal import Yams

extension Asset {
  /// One for all, because each reads the whole environment when it is made.
  ///
  /// Decoding only reads its options, so that any thread may, and one value may be decoded in the
  /// midst of another.
  nonisolated(unsafe) private static let decoder = YAMLDecoder(encoding: .utf8)

  /// Reads a YAML asset into a value.
  ///
  /// - Parameter userInfo: what the value needs to know besides.
  /// - Throws: the decoder's error, which names the key; an asset that does not decode is our own
  ///   fault and found by the tests.
  package func decoded<Value: Decodable & Sendable>(
    as type: Value.Type, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws -> Value {
    try Self.decoder.decode(type, from: text, userInfo: userInfo)
  }
}
