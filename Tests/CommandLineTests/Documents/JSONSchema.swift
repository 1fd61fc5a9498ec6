import Foundation

/// A JSON Schema, as far as the guides use the language.
struct JSONSchema {
  private let root: [String: Any]

  /// The first that a document shows.
  init?(in document: Document) {
    let blocks = document.blocks.filter { $0.language == "json" && $0.text.contains("\"$schema\"") }
    guard let text = blocks.first?.text,
      let root = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { return nil }
    self.root = root
  }

  /// What is wrong with a value, each with its place; empty if nothing is.
  func complaints(about value: Any) -> [String] { Self.complaints(value, root, "$") }

  private static func complaints(
    _ value: Any, _ schema: [String: Any], _ place: String
  ) -> [String] {
    var found: [String] = []
    for (keyword, rule) in schema {
      let isKept =
        switch keyword {
        case "$schema", "required", "properties", "additionalProperties", "items": true
        case "type": (rule as? String).map { isOf($0, value) } ?? false
        case "const": isEqual(value, rule)
        case "enum": (rule as? [Any])?.contains { isEqual(value, $0) } ?? false
        case "minLength": (value as? String).map { $0.count >= rule as? Int ?? .max } ?? true
        case "minimum":
          (value as? NSNumber).map { $0.doubleValue >= rule as? Double ?? .infinity } ?? true
        // A schema that says what nobody checks is wrong.
        default: false
        }
      if !isKept { found.append("\(place): \(value) does not keep \(keyword) \(rule)") }
    }
    if let object = value as? [String: Any] {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        found.append("\(place): \(name) is missing")
      }
      for (name, value) in object {
        if let schema = properties[name] {
          found += complaints(value, schema, place + "." + name)
        } else if schema["additionalProperties"] as? Bool == false {
          found.append("\(place): \(name) is not known")
        }
      }
    }
    if let list = value as? [Any], let schema = schema["items"] as? [String: Any] {
      for (index, value) in list.enumerated() {
        found += complaints(value, schema, "\(place)[\(index)]")
      }
    }
    return found
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: false
    }
  }

  private static func isEqual(_ value: Any, _ other: Any) -> Bool {
    (value as? NSObject)?.isEqual(other) ?? false
  }
}
