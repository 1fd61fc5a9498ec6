/// What a script's diagnostics say of the program around it: its options and its commands.
///
/// Other hosts, such as an editor, find all of it here.
enum HostWords {
  /// How a placeholder that nothing fills is given a text.
  static func filling(_ name: String) -> String {
    "give it a value with `--set \(name)=…`, or a default: `{\(name)|…}`"
  }

  /// Where a key of the head belongs that is the track's.
  static func settingOfTrack(_ name: String) -> String {
    "it belongs to the track, not to the script: set `\(name)` on the command line or in a manifest"
  }

  /// Where a voice belongs that is no name: a script names programs and servers of nobody's.
  static let voiceOfOnesOwn =
    "a script names a voice that there is; give a file or a server by `--voice`, or in your settings"

  /// How a document of another program becomes a script.
  ///
  /// - Parameter name: of the file; one in angle brackets is none.
  static func importing(_ name: String) -> String {
    let file =
      name.isEmpty || name.hasPrefix("<") ? "FILE" : name.contains(" ") ? "'\(name)'" : name
    return "`render-meditation import \(file)` makes a script of it"
  }

  /// How a word is heard that the voice may say in another way.
  static let tryingWord =
    "try it with `render-meditation say`, and put it in the head's `lexicon:`"
}
