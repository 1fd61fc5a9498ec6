internal import Yams

/// YAML that a user wrote: read into a value, or refused with a reason.
package enum UserYAML {
  /// Why a text cannot be read, in words that follow "it cannot be used:".
  package struct Failure: Error, Equatable {
    package let reason: String
  }

  package static func decoded<Value: Decodable>(
    _ text: String, as type: Value.Type
  ) throws(Failure) -> Value {
    // An alias of an alias of an alias would grow beyond any memory.
    guard !hasAlias(text) else { throw Failure(reason: "anchors and aliases are not read") }
    do {
      return try YAMLDecoder().decode(type, from: text)
    } catch let error as DecodingError {
      throw Failure(reason: reason(error))
    } catch {
      throw Failure(reason: "it is no YAML")
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
      let path = (context.codingPath + [key].compactMap { $0 }).map { key in
        key.intValue.map { "entry \($0 + 1)" } ?? "`\(key.stringValue)`"
      }
      return path.isEmpty ? "it" : path.joined(separator: ", ")
    }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context, key)) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context)) is not what stands there in a description"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "it is no YAML" : "\(place(context)) cannot be read"
    @unknown default: return "it cannot be read"
    }
  }

  /// Whether a `*` stands where a value begins.
  private static func hasAlias(_ text: String) -> Bool {
    var begins = true
    for character in text {
      if character == "*", begins { return true }
      if character == " " { continue }
      begins = character.isNewline || ":-[{,".contains(character)
    }
    return false
  }
}
