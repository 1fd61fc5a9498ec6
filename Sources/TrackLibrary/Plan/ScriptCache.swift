internal import Catalog
internal import Export
internal import MeditationScript
internal import Rendering
internal import Speech
internal import Timebase

/// Reads and checks each script of a library once, however many tracks use it.
final class ScriptCache {
  /// A script that can be rendered.
  struct Entry {
    let script: Script
    let warnings: [Diagnostic]
    let digest: String
    /// Names of its placeholders.
    let blanks: Set<String>
  }

  /// A script has errors, which are reported once among `problems`.
  struct Refused: Error {
    let errors: ScriptErrors
  }

  private let context: RenderContext
  private let builder: RenderJobBuilder
  private let recipes: RecipeMaker
  private var known: [[String?]: Result<Entry, any Error>] = [:]
  /// Results of the search for open placeholders, by question.
  private var blanks: [Question: ScriptErrors?] = [:]
  private(set) var problems: [ScriptErrors] = []

  /// Everything that decides which placeholders of a script are open.
  private struct Question: Hashable {
    let script: String
    let length: Duration?
    let options: Set<String>
    let filled: Set<String>
    let phrases: [String]
  }

  init(context: RenderContext, builder: RenderJobBuilder, recipes: RecipeMaker) {
    self.context = context
    self.builder = builder
    self.recipes = recipes
  }

  /// The script that settings name.
  ///
  /// - Throws: `Refused` for a script with errors, which are among the `problems`; whatever
  ///   `RenderJobBuilder.source` throws.
  func entry(of settings: TrackSettings) throws -> Entry {
    let key = [settings.text(.practice), settings.text(.script), settings.text(.language)]
    if let result = known[key] { return try result.get() }
    let result = Result<Entry, any Error> { try read(settings) }
    known[key] = result
    return try result.get()
  }

  private func read(_ settings: TrackSettings) throws -> Entry {
    let source = try builder.source(of: settings)
    do {
      let (script, warnings) = try Script.valid(
        source, with: context.catalog.repertoire(for: settings.text(.language)))
      let missing = script.missingFiles + [script.overlong].compactMap(\.self)
      guard missing.isEmpty else { throw ScriptErrors(source: source, diagnostics: missing) }
      try Catalog.check(
        script.head.lexicon, kind: LanguageTag.primary(of: script.head.language),
        notation: EspeakNotation())
      return Entry(
        script: script, warnings: warnings, digest: recipes.digest(of: script),
        blanks: script.placeholderNames)
    } catch let error as ScriptErrors {
      problems.append(error)
      throw Refused(errors: error)
    }
  }

  /// An error for the first placeholder that nothing fills; `nil` if all are filled.
  func openBlank(of entry: Entry, _ request: TrackRequest) -> ScriptErrors? {
    let question = Question(
      script: entry.script.source.name, length: request.length, options: request.values.options,
      filled: request.values.filled, phrases: request.values.phrases)
    if let known = blanks[question] { return known }
    let length = request.length ?? entry.script.head.length.usual
    var found: ScriptErrors?
    do throws(ScriptErrors) {
      _ = try entry.script.steps(length: length, values: request.values)
    } catch {
      found = error
    }
    blanks[question] = .some(found)
    return found
  }
}
