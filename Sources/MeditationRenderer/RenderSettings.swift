internal import Export
internal import MeditationScript

/// What is asked of a track, by the names that options of `render-meditation render` have without
/// their dashes: `minutes`, `bed`, `bit-rate`.
///
/// Values are as they stand on the command line: `"10"`, `"rain"`; a list has commas or line breaks
/// between its parts, `"vtt,srt"`; what is on or off is `"yes"` or `"no"`.
public struct RenderSettings: ExpressibleByDictionaryLiteral, Hashable, Sendable {
  private var values: [String: String] = [:]
  /// Texts for the script's placeholders, by their names.
  public var placeholders: [String: String] = [:]

  public init() {}

  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { values[name] = value }
  }

  /// A setting's value; `nil` for its default.
  public subscript(name: String) -> String? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// - Throws: `RenderFailure` for a name that no setting has; `SettingProblem` for a wrong value.
  func settings() throws -> TrackSettings {
    var settings = TrackSettings()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let key = SettingKey(rawValue: name), !key.takesNames else {
        let known = SettingKey.allCases.filter { !$0.takesNames }.map(\.rawValue)
        throw RenderFailure(
          "there is no setting `\(name)`", help: Suggestion.help(for: name, among: known))
      }
      try settings.set(key, to: .text(value))
    }
    for (name, text) in placeholders { settings.fill(name, with: text) }
    return settings
  }
}
