package import Export

/// What things are called where a person reads of them.
package enum CommandNames {
  /// The program's commands, for guessing what a mistyped word was meant to be.
  package static let all = [
    "render", "library", "outline", "check", "export", "import", "new", "list", "voices", "bells",
    "beds",
    "presets", "say", "doctor", "help",
  ]
}

extension SettingKey {
  /// As an option of the command line: `--pace`.
  package var option: String { "--" + rawValue }

  /// As a key of a manifest, in messages: `` `pace` ``.
  package var quoted: String { "`\(rawValue)`" }
}
