internal import Foundation

/// JSON messages between the run and its workers.
enum WorkMessage {
  static func bytes(_ value: some Encodable) -> [UInt8] {
    // Orders and reports consist of strings, numbers and lists, which can always be encoded.
    (try? JSONEncoder().encode(value)).map(Array.init) ?? []
  }

  static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
