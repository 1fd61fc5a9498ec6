/// How a script wants to be heard, unless whoever asks for a track says otherwise.
///
/// As it is written: whether there is such a voice, bell or bed is said by the script's check.
package struct SoundWishes: Sendable {
  /// Who speaks, as a name.
  package var voice: Spanned<String>?
  /// Who speaks the second voice's part.
  package var secondVoice: Spanned<String>?
  /// Words a minute, within `paces`.
  package var pace: Double?
  /// The bell where the script names none: a kind, a file beside the script, or `none`.
  package var bell: Spanned<String>?
  /// The bed from the beginning on, said in the same way.
  package var bed: Spanned<String>?
  /// How breath is led where the script does not say.
  package var breath: BreathLead?

  package init() {}

  /// Speeds that a voice can be asked for, in words a minute.
  package static let paces = 90.0...300

  /// What stands in the place of a bell or a bed where there is to be none.
  package static let none = "none"

  /// The file beside the script that a bell or a bed is; `nil` for one of the program's, and for none.
  package static func file(_ wish: Spanned<String>?) -> String? {
    guard let text = wish?.value,
      case .file(let path) = try? [SoundKind.named(in: text)].choice(text)
    else {
      return nil
    }
    return path
  }
}
