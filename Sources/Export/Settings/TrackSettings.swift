internal import MeditationScript

/// Settings given for one track; unset keys take their defaults.
package struct TrackSettings: Hashable, Sendable {
  /// Values by key, each in the form its key takes.
  package private(set) var all: [SettingKey: SettingValue] = [:]

  package init() {}

  /// Sets a key, replacing an earlier value.
  ///
  /// - Throws: `SettingProblem` if the value is not valid for this key, as far as it can be judged
  ///   alone.
  package mutating func set(_ key: SettingKey, to value: SettingValue) throws(SettingProblem) {
    guard let value = Self.formed(value, key) else {
      throw SettingProblem(key) { "\($0(key)) wants \(key.form)" }
    }
    for text in value.all {
      guard let wanted = key.kind.complaint(about: text) else { continue }
      let help = key.kind.pointed(text).map { "write `\($0)`, with a point" }
      throw SettingProblem(key, help: help) {
        "\($0(key)) wants \(wanted)" + Self.quoted(text, key)
      }
    }
    all[key] = value
  }

  /// Sets a key unless the value is `nil`.
  package mutating func set(
    _ key: SettingKey, _ value: (some LosslessStringConvertible)?
  ) throws(SettingProblem) {
    if let value { try set(key, to: .text(value.description)) }
  }

  /// Sets a key to a list; an empty one changes nothing.
  package mutating func set(_ key: SettingKey, list: [String]) throws(SettingProblem) {
    if !list.isEmpty { try set(key, to: .texts(list)) }
  }

  /// Sets a flag if it is true.
  package mutating func set(_ key: SettingKey, flag: Bool) throws(SettingProblem) {
    if flag { try set(key, to: .text("yes")) }
  }

  /// These settings, and those of others for what they say nothing of.
  ///
  /// - Parameter keys: of the others; `nil` for all.
  package func over(_ others: TrackSettings, keys: Set<SettingKey>? = nil) -> TrackSettings {
    var result = self
    for (key, value) in others.all where result.all[key] == nil && keys?.contains(key) != false {
      result.all[key] = value
    }
    return result
  }

  /// Removes a key's value, so that the default holds.
  package mutating func clear(_ key: SettingKey) {
    all[key] = nil
  }

  /// Sets the text of one of the script's placeholders.
  package mutating func fill(_ name: String, with value: String) {
    var values = values(.set)
    values[name] = value
    all[.set] = .values(values)
  }

  /// The value in the form the key takes; `nil` where it cannot have it, such as a list for a
  /// single value.
  ///
  /// A single text becomes a list where the key takes one: split at line breaks, or at commas as in
  /// `vtt,srt`.
  private static func formed(_ value: SettingValue, _ key: SettingKey) -> SettingValue? {
    switch value {
    case .text(let text) where key.takesList:
      let isChoice = if case .choices = key.kind { true } else { false }
      let parts = text.split { $0.isNewline || (isChoice && $0 == ",") }.map(\.trimmed)
      return .texts(parts.filter { !$0.isEmpty })
    case .text: return key.takesNames ? nil : value
    case .texts: return key.takesList ? value : nil
    case .values: return key.takesNames ? value : nil
    }
  }

  private static func quoted(_ text: String, _ key: SettingKey) -> String {
    switch key.kind {
    case .number, .whole, .time: ""
    default: text.isEmpty ? "" : ", not “\(text)”"
    }
  }

  // MARK: - What was said

  /// The value of a key that takes one text; `nil` if unset.
  package func text(_ key: SettingKey) -> String? {
    if case .text(let text)? = all[key] { text } else { nil }
  }

  /// The values of a key that takes a list; empty if unset.
  package func texts(_ key: SettingKey) -> [String] {
    switch all[key] {
    case .texts(let texts): texts
    case .text(let text): [text]
    default: []
    }
  }

  /// The texts of a key that takes names, by name; empty if unset.
  package func values(_ key: SettingKey) -> [String: String] {
    if case .values(let values)? = all[key] { values } else { [:] }
  }

  func number(_ key: SettingKey) -> Double? { text(key).flatMap(Double.init) }
  func whole(_ key: SettingKey) -> Int? { text(key).flatMap { Int($0) } }
  func time(_ key: SettingKey) -> Duration? { text(key).flatMap(TimeText.duration) }
  /// Whether a flag is set to yes; false if unset.
  package func flag(_ key: SettingKey) -> Bool { text(key).flatMap(FlagText.value) ?? false }

  func choice<Choice: RawRepresentable<String>>(_ key: SettingKey) -> Choice? {
    text(key).flatMap(Choice.init(rawValue:))
  }
}

extension TrackSettings: Codable {
  package init(from decoder: any Decoder) throws {
    let named = try decoder.singleValueContainer().decode([String: SettingValue].self)
    for (name, value) in named {
      guard let key = SettingKey(rawValue: name) else { continue }
      all[key] = value
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(uniqueKeysWithValues: all.map { ($0.key.rawValue, $0.value) }))
  }
}
