internal import Assets

/// The presets there are.
package enum Presets {
  /// By name.
  ///
  /// - Throws: only if the program itself was built with broken assets.
  package static func all() throws -> [String: Preset] {
    var presets: [String: Preset] = [:]
    for asset in Asset.all(in: "Audio/presets", ending: ".yaml") {
      presets[asset.name] = try asset.decoded(as: Preset.self)
    }
    return presets
  }
}
