internal import Catalog
internal import Export
internal import MeditationScript
internal import Processes
package import Rendering

/// Makes a plan of a manifest: expands and checks it, names every file, and compares with the disk.
package struct LibraryPlanner {
  private let context: RenderContext
  private let program: String

  /// - Parameter program: fingerprint of the program and its libraries; see `Program.fingerprint`.
  package init(context: RenderContext, program: String) {
    self.context = context
    self.program = program
  }

  /// Options of a plan.
  package struct Options {
    /// The output folder.
    package var folder: String
    /// The part of the library to plan; `nil` for all of it.
    package var shard: Shard?
    /// Whether every track is rendered again, also those up to date.
    package var forces = false
    /// Whether all existing files are read and checked, whatever their times.
    package var verifies = false
    /// Whether a row with something wrong makes no track, and is no error while there are others.
    package var skipsBadRows = false
    /// Whether nothing may be written, not even a recipe's time.
    package var onlyLooks = false

    package init(folder: String) {
      self.folder = folder
    }
  }

  /// Plans the library of the manifest at `path`.
  ///
  /// - Throws: `LibraryErrors` with all errors found; `RenderError` if the manifest cannot be read.
  package func plan(of path: String, _ options: Options) throws -> LibraryPlan {
    var plan = try checked(path, options)
    if let shard = options.shard {
      plan.tracks = shard.members(of: plan.tracks).map { plan.tracks[$0] }
      // Each is told of by one shard, so that all of them together count it once.
      plan.skipped = shard.share(of: plan.skipped)
    }
    guard options.forces else {
      return plan.looked(
        at: options.folder, verifies: options.verifies, renews: !options.onlyLooks)
    }
    for index in plan.tracks.indices { plan.tracks[index].standing = .forced }
    return plan
  }

  private func checked(_ path: String, _ options: Options) throws -> LibraryPlan {
    let manifest = try ManifestReader.manifest(
      try ScriptFinder.file(path, limit: Manifest.sizeLimit), skipsBadRows: options.skipsBadRows)
    let expansion = ManifestExpansion(manifest, skipsBadRows: options.skipsBadRows)
    var problems = expansion.problems
    let unknown = Columns.unknownFields(of: manifest)
    guard unknown.isEmpty else { throw LibraryErrors(problems + unknown) }
    let files = SettingFiles(folder: manifest.folder)
    let recipes = RecipeMaker(context: context, files: files, program: program, in: JobScope())
    let builder = RenderJobBuilder(context, files: files)
    let scripts = ScriptCache(context: context, builder: builder, recipes: recipes)
    let checker = TrackChecker(
      context: context, builder: builder, scripts: scripts, recipes: recipes,
      folder: options.folder)
    var sieve = TrackSieve(expansion.skipped, manifest, skips: options.skipsBadRows)
    for draft in expansion.drafts { try sieve.take(draft) { try checker.track($0) } }
    sieve.settle(
      OverwrittenInputs(
        InputFiles(checker.inputs.union(manifest.inputs)), folder: options.folder), scripts)
    let (tracks, drafts) = (sieve.tracks, sieve.drafts)
    problems += sieve.problems
    // A track with an error may not have used all its columns yet.
    if problems.isEmpty { problems = checker.columns.problems(drafts) }
    guard problems.isEmpty else {
      throw LibraryErrors(problems, mayPass: sieve.passing == problems.count)
    }
    return LibraryPlan(
      manifest: manifest, tracks: tracks, total: tracks.count,
      warnings: checker.warnings + PortableNames(tracks, drafts, manifest).warnings,
      skipped: sieve.skipped.all)
  }
}
