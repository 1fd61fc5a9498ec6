/// Something that cannot be done with what was said of a setting.
package struct SettingProblem: Error {
  package let key: SettingKey
  package let help: String?
  package let kind: Kind
  private let words: @Sendable (_ name: (SettingKey) -> String) -> String

  /// Whose matter it is.
  package enum Kind: Sendable {
    /// What was said.
    case usage
    /// A file that is not there.
    case missing
    /// A file with the wrong things in it.
    case content
  }

  /// - Parameter words: the message; it is told what settings are called where it is read, such as
  ///   `--pace`.
  init(
    _ key: SettingKey, help: String? = nil, kind: Kind = .usage,
    words: @escaping @Sendable (_ name: (SettingKey) -> String) -> String
  ) {
    self.key = key
    self.help = help
    self.kind = kind
    self.words = words
  }

  /// - Parameter name: what a setting is called where this is read.
  package func message(_ name: (SettingKey) -> String) -> String { words(name) }
}
