internal import Yams

/// YAML that a user wrote: read into a value, or refused with a reason.
package enum UserYAML {
  /// Why a text cannot be read, in words that follow "it cannot be used:".
  package struct Failure: Error, Equatable {
    /// A clause in lower case, without a full stop.
    package let reason: String
  }

  /// A value of a type, read from a description in YAML.
  ///
  /// - Throws: the first thing that is wrong with it.
  package static func decoded<Value: Decodable>(
    _ text: String, as type: Value.Type, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws(Failure) -> Value {
    let source = SourceText(name: "", text: text)
    let yaml = PlacedYAML(
      span: SourceSpan(0, source.bytes.count), source: source, what: "description")
    switch yaml.parse() {
    case .success(let node?): return try decoded(node, as: type, userInfo)
    case .success(nil): throw Failure(reason: "there is nothing in it")
    case .failure(let problem): throw Failure(reason: problem.diagnostic.message)
    }
  }

  private static func decoded<Value: Decodable>(
    _ node: Node, as type: Value.Type, _ userInfo: [CodingUserInfoKey: any Sendable]
  ) throws(Failure) -> Value {
    do {
      return try YAMLDecoder(encoding: .utf8).decode(type, from: node, userInfo: userInfo)
    } catch let error as DecodingError {
      throw Failure(reason: reason(error))
    } catch {
      throw Failure(reason: "it cannot be read")
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
    case .dataCorrupted(let context): return "\(place(context)) cannot be read"
    @unknown default: return "it cannot be read"
    }
  }
}

extension String {
  /// Whether a path or a name says of itself that there is YAML behind it.
  package var isYAMLFile: Bool {
    [".yaml", ".yml"].contains(where: lowercased().hasSuffix)
  }
}
