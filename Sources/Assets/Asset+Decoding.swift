internal import Synchronization
internal import Yams

extension Asset {
  /// One for all: each reads the whole environment when it is made.
  private static let decoder = Mutex(YAMLDecoder(encoding: .utf8))

  /// Reads a YAML asset into a value.
  ///
  /// - Parameter userInfo: what the value needs to know besides.
  /// - Throws: the decoder's error, which names the key; an asset that does not decode is our own
  ///   fault and found by the tests.
  package func decoded<Value: Decodable & Sendable>(
    as type: Value.Type, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws -> Value {
    try Self.decoder.withLock { try $0.decode(type, from: text, userInfo: userInfo) }
  }
}
