internal import Catalog
internal import Export
internal import Foundation
internal import MeditationScript
internal import Messages
internal import Processes
internal import Rendering
internal import SoundFile
internal import Speech
internal import Timebase

/// Checks tracks as far as that is possible without speaking them.
final class TrackChecker {
  private let context: RenderContext
  private let builder: RenderJobBuilder
  private let scripts: ScriptCache
  private let recipes: RecipeMaker
  private let folder: String
  private var ofScripts: [ScriptErrors] = []
  private var warned: Set<String> = []
  private var names: UnsayableNames
  /// Paths of all files that the tracks are made from.
  private(set) var inputs: Set<String> = []
  var columns = Columns()

  /// An error of a track, with its place.
  struct Found: Error {
    let source: SourceText
    let diagnostic: Diagnostic
    /// Whether the system failed to read a file, so that the input may be right.
    var mayPass = false
  }

  init(
    context: RenderContext, builder: RenderJobBuilder, scripts: ScriptCache, recipes: RecipeMaker,
    folder: String
  ) {
    self.context = context
    self.builder = builder
    self.scripts = scripts
    self.recipes = recipes
    self.folder = folder
    names = UnsayableNames(context.catalog)
  }

  /// Of scripts, and then of rows.
  var warnings: [ScriptErrors] { ofScripts + names.warnings }

  /// Checks a draft.
  ///
  /// - Throws: `Found`; `ScriptCache.Refused` for a track whose script has errors.
  func track(_ draft: Draft) throws -> PlannedTrack {
    do {
      return try checked(draft)
    } catch let error as Found {
      throw error
    } catch let error as ScriptCache.Refused {
      throw error
    } catch let error as TrackNamer.Problem {
      let (source, span) = draft.place
      throw Found(
        source: source, diagnostic: .error(error.message, at: span, help: error.help))
    } catch let error as SettingProblem {
      let (source, span) = draft.place(of: error.key)
      throw Found(
        source: source,
        diagnostic: .error(error.message(\.quoted), at: span, help: error.help))
    } catch let error as ScriptErrors {
      // Errors of a lexicon.
      throw found(error, draft)
    } catch {
      let failure = UserFacingError(ofTrack: error)
      let (source, span) = draft.place(of: Self.key(of: error, draft.settings))
      let mayPass = if case .readFailed? = error as? ScriptFinder.Failure { true } else { false }
      throw Found(
        source: source, diagnostic: .error(failure.message, at: span, help: failure.help),
        mayPass: mayPass)
    }
  }

  /// The first error of another file, reported at the track that needs the file.
  private func found(_ errors: ScriptErrors, _ draft: Draft, help: String? = nil) -> Found {
    let (source, span) = draft.place
    let first = errors.diagnostics[0]
    let line = errors.source.position(of: first.span.start).line
    return Found(
      source: source,
      diagnostic: .error(
        "\(first.message) (line \(line) of \(errors.source.name))", at: span,
        help: help ?? first.help))
  }

  private func checked(_ draft: Draft) throws -> PlannedTrack {
    var draft = draft
    let entry = try scripts.entry(of: draft.settings)
    if !draft.columns.isEmpty { columns.fill(&draft, blanks: entry.blanks) }
    let encoding = try builder.encoding(of: draft.settings, ending: draft.output.ending)
    // Names tell what the track is like, whoever has said so.
    var named = draft
    named.settings = builder.settings(draft.settings, of: entry.script.head)
    if let title = try TrackNamer.title(of: named, entry.script, encoding) {
      try draft.settings.set(.title, title)
      try named.settings.set(.title, title)
    }
    let name = try TrackNamer.name(of: named, entry.script, encoding)
    let job = try builder.job(
      draft.settings, source: entry.script.source, head: entry.script.head,
      to: .file(.path(folder + "/" + name), encoding), in: JobScope())
    guard let options = job.options else { preconditionFailure("a track has a file") }
    try context.voices.check(job.request.voice)
    try Planner.check(job.request, entry.script, placeholders: entry.blanks)
    try Catalog.check(
      job.request.lexicon, kind: LanguageTag.primary(of: entry.script.head.language),
      notation: EspeakNotation())
    try check(job.request, draft)
    if let open = scripts.openBlank(of: entry, job.request) {
      throw found(
        open, draft, help: "fill it under `set`, by a column of its name, or in the script")
    }
    note(entry.warnings, of: entry.script)
    try names.read(draft, job.request, entry.script, blanks: entry.blanks)
    note(inputsOf: job, entry.script)
    let length = job.request.length ?? entry.script.head.length.usual
    let seconds = length.map { $0 / .seconds(1) }
    return PlannedTrack(
      name: name, settings: draft.settings,
      companions: options.sidecarPaths.map { OutputFolder.name(of: $0, in: folder) },
      seconds: seconds,
      bytes: encoding.format.isUncompressed
        ? length.map { encoding.size(of: encoding.rate.frames($0)) } : nil,
      work: WorkEstimate.seconds(of: options, seconds: seconds),
      recipe: recipes.parts(
        of: job, draft.settings, entry.script, scriptDigest: entry.digest))
  }

  /// Finds what rendering would otherwise find out only after all is spoken.
  private func check(_ request: TrackRequest, _ draft: Draft) throws {
    if let length = request.length {
      let (source, span) = draft.place(
        of: draft.settings.text(.minutes) == nil ? .length : .minutes)
      guard length > .zero, length <= Planner.longest else {
        throw Found(
          source: source,
          diagnostic: .error(
            "no track can be this long", at: span,
            expected: "more than nothing, and up to \(DurationText.clock(Planner.longest))"))
      }
    }
    for (choice, use) in [(request.bell, SettingKey.bell), (request.bed?.choice, .bed)] {
      // Any other is the script's.
      guard case .file(let path)? = choice, path.hasPrefix("/"),
        !FileManager.default.isReadableFile(atPath: path)
      else { continue }
      throw RenderError.missingFile(path: path, use: use.rawValue)
    }
  }

  private func note(inputsOf job: RenderJob, _ script: Script) {
    inputs.formUnion(job.inputs)
    inputs.insert(script.source.name)
    let folder = script.source.folder.map { $0 + "/" } ?? ""
    for (path, _, _) in script.files { inputs.insert(folder + path) }
    for case .file(let path)? in [job.request.bell, job.request.bed?.choice]
    where path.hasPrefix("/") { inputs.insert(path) }
  }

  private func note(_ found: [Diagnostic], of script: Script) {
    guard !found.isEmpty, warned.insert(script.source.name).inserted else { return }
    ofScripts.append(ScriptErrors(source: script.source, diagnostics: found))
  }

  /// The setting that an error is about.
  private static func key(of error: any Error, _ settings: TrackSettings) -> SettingKey {
    switch error {
    case ScriptFinder.Failure.noSuchScript: return .practice
    // The script is read before all else.
    case ScriptFinder.Failure.unreadable(let path, _, _),
      ScriptFinder.Failure.readFailed(let path, _):
      let isLexicon = settings.texts(.lexicon).contains { path.hasSuffix($0) }
      return isLexicon && settings.text(.script).map(path.hasSuffix) != true ? .lexicon : .script
    case RenderError.noSuchVoice(let name, _):
      return name == settings.text(.secondVoice) && name != settings.text(.voice)
        ? .secondVoice : .voice
    case RenderError.noSuchOption: return .with
    case RenderError.noPhrases: return .phrase
    case RenderError.noSuchPlaceholder: return .set
    case RenderError.missingFile(_, let use), RenderError.unusableFile(_, let use, _):
      return SettingKey(rawValue: use) ?? .script
    default: return .script
    }
  }
}
