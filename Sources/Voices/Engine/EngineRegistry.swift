/// The engines a program knows, by the name under which a voice's file asks for them.
package struct EngineRegistry: Sendable {
  /// One engine: all that the rest of the program needs to find it.
  package struct Registration: Sendable {
    /// Value of `engine:` in a voice's file.
    package let name: String
    /// Reads the engine's own keys of a voice's file.
    package let decode: @Sendable (any Decoder) throws -> any EngineDescription
    /// A voice that is asked for by an address instead of a file, such as `wyoming://host:10200`;
    /// `nil` for a text that is no address of this engine.
    package let addressed: @Sendable (String) -> (engine: any EngineDescription, title: String)?

    package init(
      _ name: String, decode: @escaping @Sendable (any Decoder) throws -> any EngineDescription,
      addressed:
        @escaping @Sendable (String) -> (engine: any EngineDescription, title: String)? = {
          _ in nil
        }
    ) {
      self.name = name
      self.decode = decode
      self.addressed = addressed
    }
  }

  private let registrations: [Registration]

  /// - Parameter registrations: a later one replaces an earlier one of its name.
  package init(_ registrations: [Registration]) {
    self.registrations = registrations.reduce(into: []) { kept, next in
      kept.removeAll { $0.name == next.name }
      kept.append(next)
    }
  }

  package static func + (registry: EngineRegistry, more: Registration) -> EngineRegistry {
    EngineRegistry(registry.registrations + [more])
  }

  /// Reads the engine of a voice's file.
  ///
  /// - Returns: `nil` if no engine has this name.
  package func engine(
    named name: String, from decoder: any Decoder
  ) throws -> (any EngineDescription)? {
    try registrations.first { $0.name == name }?.decode(decoder)
  }

  /// The engine that an address names; `nil` if it is no engine's address.
  package func engine(at address: String) -> (engine: any EngineDescription, title: String)? {
    registrations.lazy.compactMap { $0.addressed(address) }.first
  }

  /// Where a decoder of voices finds the registry.
  package static let key: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "engines") else {
      preconditionFailure("every text is a key")
    }
    return key
  }()
}
