internal import Catalog
internal import Export
internal import MeditationScript
internal import SoundFile
internal import Timebase

/// Fills the templates of a track's file name and title.
enum TrackNamer {
  /// An error of a name, to be reported at its track.
  struct Problem: Error {
    let message: String
    let help: String?
  }

  static func name(
    of draft: Draft, _ script: Script, _ encoding: Encoding
  ) throws(Problem) -> String {
    let (path, missing) = draft.output.filled { value(of: $0, draft, script, encoding) }
    if let missing {
      throw Problem(
        message: "nothing fills `{\(missing)}` in this track's name, \(draft.output.text)",
        help: "say `\(missing)` for each track, or leave it out of `output`")
    }
    if let problem = OutputTemplate.problem(with: path) {
      throw Problem(
        message: "the name `\(path)` \(problem)", help: "it is made by \(draft.output.text)")
    }
    let help = "end `output` with .{format}"
    guard FileFormat(ofPath: path) != nil else {
      throw Problem(
        message: "the name `\(path)` does not say what kind of file it is", help: help)
    }
    guard encoding.format.isMeant(by: path) else {
      throw Problem(
        message: "the name `\(path)` and the format \(encoding.format.rawValue) do not agree",
        help: help)
    }
    return path
  }

  /// A title with fields, such as `{title}, {minutes} minutes`, where `{title}` is the script's
  /// own.
  ///
  /// - Returns: `nil` if no title is set, or one without fields.
  static func title(
    of draft: Draft, _ script: Script, _ encoding: Encoding
  ) throws(Problem) -> String? {
    guard let text = draft.settings.text(.title), let words = FieldText(text),
      !words.fields.isEmpty
    else { return nil }
    let (title, missing) = words.filled {
      $0 == "title" ? ownTitle(of: script, draft) : value(of: $0, draft, script, encoding)
    }
    if let missing {
      throw Problem(
        message: "nothing fills `{\(missing)}` in this track's title, \(text)",
        help: "say `\(missing)` for each track, or leave it out of `title`")
    }
    return title
  }

  /// The script's own title, with its placeholders filled.
  private static func ownTitle(of script: Script, _ draft: Draft) -> String {
    script.title(with: ScriptValues(values: draft.settings.values(.set)))
  }

  /// A setting's value as part of a name; the elements of a list are joined by `+`.
  private static func said(_ key: SettingKey, _ settings: TrackSettings) -> String? {
    let texts = settings.texts(key)
    return texts.isEmpty ? nil : texts.joined(separator: "+")
  }

  private static func value(
    of field: String, _ draft: Draft, _ script: Script, _ encoding: Encoding
  ) -> String? {
    let settings = draft.settings
    let said =
      SettingKey(rawValue: field).flatMap { Self.said($0, settings) } ?? draft.columns[field]
      ?? settings.values(.set)[field]
    switch field {
    case "practice", "script":
      return settings.text(.practice) ?? settings.text(.script).map(stem)
    case "minutes": return minutes(settings, script)
    case "voice": return said ?? Catalog.defaultVoice
    case "format": return encoding.format.endings[0]
    case "language": return said ?? script.head.language
    case "title": return said ?? ownTitle(of: script, draft)
    case "row": return draft.rowNumber.map(String.init)
    default: return said
    }
  }

  private static func minutes(_ settings: TrackSettings, _ script: Script) -> String? {
    if let minutes = settings.text(.minutes).flatMap(Double.init) {
      return DurationText.plain(minutes)
    }
    let length = settings.text(.length).flatMap(TimeText.duration) ?? script.head.length.usual
    return length.map { DurationText.plain(($0 / .seconds(60) * 100).rounded() / 100) }
  }

  private static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    return String(file[..<dot])
  }
}
