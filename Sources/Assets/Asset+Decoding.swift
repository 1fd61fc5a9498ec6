internal import Yams

extension Asset {
  /// Reads a YAML asset into a value.
  ///
  /// - Throws: the decoder's error, which names the key; an asset that does not decode is our own
  ///   fault and found by the tests.
  package func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try YAMLDecoder().decode(type, from: text)
  }
}
