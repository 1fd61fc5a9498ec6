internal import MeditationScript
internal import Production
internal import Rendering
internal import Sound
internal import SoundFile

/// Checks one track after the other, as far as that is possible without speaking a word of it.
final class TrackChecker {
  private let studio: Studio
  private let commissioner: Commissioner
  private let scripts: ScriptShelf
  private let recipes: RecipeMaker
  private let manifest: Manifest
  private let folder: String
  private let explain: (any Error) -> Trouble
  private(set) var warnings: [ScriptErrors] = []
  private var warned: Set<String> = []
  /// Columns that have filled something.
  private var usedColumns: Set<String> = []

  /// What is wrong with a track, at its place.
  struct Found: Error {
    let source: SourceText
    let diagnostic: Diagnostic
  }

  init(
    studio: Studio, commissioner: Commissioner, scripts: ScriptShelf, recipes: RecipeMaker,
    manifest: Manifest, folder: String, explain: @escaping (any Error) -> Trouble
  ) {
    self.studio = studio
    self.commissioner = commissioner
    self.scripts = scripts
    self.recipes = recipes
    self.manifest = manifest
    self.folder = folder
    self.explain = explain
  }

  /// - Throws: `Found`; `ScriptShelf.Refused` for a track of a script with mistakes.
  func track(_ draft: Draft) throws -> PlannedTrack {
    do {
      return try checked(draft)
    } catch let error as Found {
      throw error
    } catch let error as ScriptShelf.Refused {
      throw error
    } catch let error as SettingProblem {
      let (source, span) = draft.place(of: error.key, in: manifest)
      throw Found(
        source: source,
        diagnostic: .error(error.message(\.quoted), at: span, help: error.help))
    } catch let error as ScriptErrors {
      // Of a lexicon, or of a blank that this track leaves open.
      let (source, span) = draft.place
      let first = error.diagnostics[0]
      let line = error.source.position(of: first.span.start).line
      throw Found(
        source: source,
        diagnostic: .error(
          "\(first.message) (line \(line) of \(error.source.name))", at: span, help: first.help))
    } catch {
      let trouble = explain(error)
      let (source, span) = draft.place(of: Self.key(of: error), in: manifest)
      throw Found(
        source: source, diagnostic: .error(trouble.message, at: span, help: trouble.help))
    }
  }

  private func checked(_ draft: Draft) throws -> PlannedTrack {
    var draft = draft
    let entry = try scripts.entry(of: draft.settings)
    fill(&draft, entry.script)
    let encoding = try commissioner.encoding(of: draft.settings, ending: draft.output.ending)
    let name = try self.name(of: draft, entry.script, encoding)
    let commission = try commissioner.commission(
      draft.settings, source: entry.script.source, output: .path(folder + "/" + name),
      encoding: encoding)
    _ = try studio.voice(commission.request.voice)
    try Planner.check(commission.request, entry.script)
    if let open = scripts.openBlank(of: entry, commission.request) { throw open }
    note(entry.warnings, of: entry.script)
    let length = commission.request.length ?? entry.script.head.length.usual
    let seconds = length.map { $0 / .seconds(1) }
    let isExact = encoding.format.isUncompressed
    let prefix = folder.count + 1
    return PlannedTrack(
      name: name, settings: draft.settings,
      companions: commission.order.companionPaths.map { String($0.dropFirst(prefix)) },
      seconds: seconds,
      bytes: isExact ? length.map { encoding.size(of: encoding.rate.frames($0)) } : nil,
      work: WorkEstimate.seconds(of: commission.order, seconds: seconds),
      recipe: recipes.parts(
        of: commission, draft.settings, entry.script, scriptDigest: entry.digest))
  }

  /// A column that is no setting fills the blank of its name.
  private func fill(_ draft: inout Draft, _ script: Script) {
    guard !draft.columns.isEmpty else { return }
    let blanks = script.placeholderNames
    for (name, value) in draft.columns {
      let blank = name.hasPrefix("set.") ? String(name.dropFirst(4)) : name
      guard blanks.contains(blank) || name.hasPrefix("set.") else { continue }
      draft.settings.fill(blank, with: value)
      usedColumns.insert(name)
    }
  }

  private func note(_ found: [Diagnostic], of script: Script) {
    guard !found.isEmpty, warned.insert(script.source.name).inserted else { return }
    warnings.append(ScriptErrors(source: script.source, diagnostics: found))
  }

  // MARK: - Names

  private func name(of draft: Draft, _ script: Script, _ encoding: Encoding) throws -> String {
    let (path, missing) = draft.output.filled { field in
      if draft.columns[field] != nil { usedColumns.insert(field) }
      return Self.value(of: field, draft, script, encoding)
    }
    let (source, span) = draft.place
    func refuse(_ message: String, help: String?) -> Found {
      Found(source: source, diagnostic: .error(message, at: span, help: help))
    }
    if let missing {
      let known = SettingKey.allCases.map(\.rawValue) + ["row"] + draft.columns.keys.sorted()
      throw refuse(
        "nothing fills `{\(missing)}` in this track's name, \(draft.output.text)",
        help: Suggestion.help(for: missing, among: known)
          ?? "say `\(missing)` for each track, or leave it out of `output`")
    }
    if let problem = OutputTemplate.problem(with: path) {
      throw refuse("the name `\(path)` \(problem)", help: "it is made by \(draft.output.text)")
    }
    guard let named = FileFormat(ofPath: path) else {
      throw refuse(
        "the name `\(path)` does not say what kind of file it is",
        help: "end `output` with .{format}")
    }
    guard
      named == encoding.format
        || encoding.format.endings.contains(where: path.lowercased().hasSuffix)
    else {
      throw refuse(
        "the name `\(path)` and the format \(encoding.format.rawValue) do not agree",
        help: "end `output` with .{format}")
    }
    return path
  }

  private static func value(
    of field: String, _ draft: Draft, _ script: Script, _ encoding: Encoding
  ) -> String? {
    let settings = draft.settings
    switch field {
    case "practice", "script":
      return settings.text(.practice) ?? settings.text(.script).map(stem)
    case "minutes": return minutes(settings, script)
    case "voice": return settings.text(.voice) ?? Studio.defaultVoice
    case "format": return encoding.format.endings[0]
    case "language": return settings.text(.language) ?? script.head.language
    case "title": return settings.text(.title) ?? script.title
    case "row": return draft.rowNumber.map(String.init)
    default: break
    }
    if let key = SettingKey(rawValue: field), let text = settings.text(key) { return text }
    return draft.columns[field] ?? settings.values(.set)[field]
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

  // MARK: - Columns

  /// Columns that fill nothing and look like ones that would.
  func columnProblems(_ drafts: [Draft]) -> [(source: SourceText, diagnostic: Diagnostic)] {
    var seen: Set<String> = []
    var found: [(source: SourceText, diagnostic: Diagnostic)] = []
    let keys = SettingKey.allCases.map(\.rawValue)
    for draft in drafts {
      guard let row = draft.row, let file = draft.entry.rows else { continue }
      for field in row.fields where draft.columns[field.name] != nil {
        guard !usedColumns.contains(field.name),
          seen.insert(file.source.name + "\n" + field.name).inserted,
          let help = Suggestion.help(for: field.name, among: keys)
        else { continue }
        found.append(
          (
            file.source,
            .error("the column `\(field.name)` fills nothing", at: field.span, help: help)
          ))
      }
    }
    return found
  }

  /// Which setting a failure is about.
  private static func key(of error: any Error) -> SettingKey {
    switch error as? RenderError {
    case .noSuchVoice: .voice
    case .noSuchOption: .with
    case .noSuchPlaceholder: .set
    case .unreadableScript, .noSuchScript: .practice
    case .badPronunciation: .lexicon
    default: .script
    }
  }
}
