internal import Foundation

/// A value of JSON of any shape.
indirect enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case number(Double)
  case text(String)
  case other

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer() {
      if let text = try? container.decode(String.self) {
        self = .text(text)
        return
      }
      if let number = try? container.decode(Double.self) {
        self = .number(number)
        return
      }
      if let object = try? container.decode([String: JSONValue].self) {
        self = .object(object)
        return
      }
      if let array = try? container.decode([JSONValue].self) {
        self = .array(array)
        return
      }
    }
    self = .other
  }

  static func value(of bytes: [UInt8]) throws(ImportError) -> JSONValue {
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw .damaged(reason: "it is no proper JSON")
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let values) = self { values[key] } else { nil }
  }

  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var number: Double? { if case .number(let number) = self { number } else { nil } }
}
