internal import Assets
internal import MeditationScript
internal import Timebase

/// The presets that the program carries.
package enum Presets {
  /// All presets by name.
  ///
  /// - Throws: only if the program itself was built with broken assets.
  package static func all() throws -> [String: Preset] { try decoded.get() }

  private static let decoded = Result<[String: Preset], any Error> {
    var presets: [String: Preset] = [:]
    for asset in Asset.all(in: "Audio/presets", ending: ".yaml") {
      presets[asset.name] = try asset.decoded(as: Preset.self)
    }
    return presets
  }
}

extension Presets {
  /// The preset of a name, in any case.
  ///
  /// - Throws: `SettingProblem` if there is none.
  package static func named(_ name: String) throws -> Preset { try all().named(name) }
}

extension [String: Preset] {
  /// The preset with this name, in upper or lower case.
  ///
  /// - Throws: `SettingProblem` if there is none.
  package func named(_ name: String) throws(SettingProblem) -> Preset {
    if let preset = self[name.lowercased()] { return preset }
    let known = keys.sorted()
    let help =
      FileFormat(ofPath: name) == nil
      ? Suggestion.help(for: name, among: known)
      : "a preset's name comes first: `presets podcast \(name)`"
    throw SettingProblem(.preset, help: help) { _ in
      "there is no preset `\(name)`; there is \(known.joined(separator: ", "))"
    }
  }
}
