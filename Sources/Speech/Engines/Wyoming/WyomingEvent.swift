internal import Foundation

/// One event from a server: a line of JSON, more JSON behind it, and bytes behind that.
struct WyomingEvent {
  /// Kinds that mean something here.
  enum Kind: String {
    case info
    case audioStart = "audio-start"
    case audioChunk = "audio-chunk"
    case audioStop = "audio-stop"
    case error
  }

  /// `nil` for one that is passed over.
  let kind: Kind?
  /// The line, and what came behind it; both may hold fields.
  let line: [UInt8]
  let block: [UInt8]
  let payload: [UInt8]

  /// What the line says of the event as a whole.
  struct Head: Decodable {
    let type: String
    let dataLength: Int?
    let payloadLength: Int?

    private enum CodingKeys: String, CodingKey {
      case type
      case dataLength = "data_length"
      case payloadLength = "payload_length"
    }

    init(_ line: [UInt8]) throws(WyomingFailure) {
      self = try WyomingEvent.decode(Head.self, line, "a line that is no event")
    }
  }

  private struct Inline<Fields: Decodable>: Decodable {
    let data: Fields?
  }

  /// The event's fields: those of the block, those of the line.
  func fields<Fields: Decodable>(
    _ type: Fields.Type
  ) throws(WyomingFailure) -> (block: Fields?, line: Fields?) {
    let reason = "\(kind?.rawValue ?? "an event") with wrong fields"
    let inner = block.isEmpty ? nil : try Self.decode(type, block, reason)
    return (inner, try Self.decode(Inline<Fields>.self, line, reason).data)
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], _ reason: String
  ) throws(WyomingFailure) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      let start = WyomingWords.shown(String(decoding: bytes.prefix(60), as: UTF8.self))
      throw .rubbish(reason: "\(reason): \(start)")
    }
  }
}
