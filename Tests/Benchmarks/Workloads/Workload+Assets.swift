internal import Assets

extension Workload {
  /// The program carries no asset of this name.
  struct MissingAsset: Error {
    let path: String
  }

  static func asset(_ path: String) throws -> Asset {
    guard let asset = Asset.at(path) else { throw MissingAsset(path: path) }
    return asset
  }

  static func decoded<Value: Decodable & Sendable>(_ path: String, as type: Value.Type) throws
    -> Value
  {
    try asset(path).decoded(as: type)
  }
}
