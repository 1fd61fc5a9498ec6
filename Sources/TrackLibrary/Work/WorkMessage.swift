internal import Foundation

/// What goes between the run and its workers.
enum WorkMessage {
  static func bytes(_ value: some Encodable) -> [UInt8] {
    // Texts, numbers and lists of them: there is nothing that could not be encoded.
    (try? JSONEncoder().encode(value)).map(Array.init) ?? []
  }

  static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
