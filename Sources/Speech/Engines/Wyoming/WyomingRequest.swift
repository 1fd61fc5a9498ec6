internal import Foundation
internal import Voices

/// What is asked of a server.
enum WyomingRequest {
  case describe
  /// Another program than the first answers from now on.
  case select(program: String)
  case synthesize(text: String, voice: String?)

  private struct Head: Encodable {
    let type: String
    var dataLength: Int?

    private enum CodingKeys: String, CodingKey {
      case type
      case dataLength = "data_length"
    }
  }

  private struct Body: Encodable {
    struct Voice: Encodable {
      let name: String
    }

    var name: String?
    var text: String?
    var voice: Voice?
  }

  /// As it goes over the line; the fields stand behind the line, as servers limit its length.
  var bytes: [UInt8] {
    let (type, body) =
      switch self {
      case .describe: ("describe", nil as Body?)
      case .select(let program): ("select-program", Body(name: program))
      case .synthesize(let text, let voice):
        ("synthesize", Body(text: text, voice: voice.map { Body.Voice(name: $0) }))
      }
    let block = body.map { Self.encode($0) }
    return Self.encode(Head(type: type, dataLength: block?.count)) + [0x0A] + (block ?? [])
  }

  private static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("texts and numbers are JSON")
    }
    return Array(data)
  }
}
