/// A setting that cannot be followed, with a message and a remedy.
package struct SettingProblem: Error {
  /// The setting at fault.
  package let key: SettingKey
  /// The remedy; `nil` if there is none.
  package let help: String?
  package let kind: Kind
  private let words: @Sendable (_ name: (SettingKey) -> String) -> String

  /// The cause of the problem; it decides the exit status.
  package enum Kind: Sendable {
    /// The value itself is wrong.
    case usage
    /// A file that the setting names is missing.
    case missing
    /// A file that the setting names has wrong content.
    case content
  }

  /// - Parameter words: makes the message; it is given a function that names settings as the reader
  ///   knows them, such as `--pace`.
  init(
    _ key: SettingKey, help: String? = nil, kind: Kind = .usage,
    words: @escaping @Sendable (_ name: (SettingKey) -> String) -> String
  ) {
    self.key = key
    self.help = help
    self.kind = kind
    self.words = words
  }

  /// The message to show.
  ///
  /// - Parameter name: names a setting as the reader knows it, such as `--pace` or `` `pace` ``.
  package func message(_ name: (SettingKey) -> String) -> String { words(name) }
}
