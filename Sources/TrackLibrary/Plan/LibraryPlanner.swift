internal import MeditationScript
package import Production
package import Rendering

/// Manifest in, plan out: expands it, checks everything, names every file, looks what is there.
package struct LibraryPlanner {
  private let studio: Studio
  private let presets: [String: Preset]
  private let program: String
  private let explain: (any Error) -> Trouble

  /// - Parameters:
  ///   - program: the fingerprint of all code that shapes a track.
  ///   - explain: puts a failure in the user's words.
  package init(
    studio: Studio, presets: [String: Preset], program: String,
    explain: @escaping (any Error) -> Trouble
  ) {
    self.studio = studio
    self.presets = presets
    self.program = program
    self.explain = explain
  }

  /// How a plan is made.
  package struct Wish {
    /// The output folder.
    package var folder: String
    package var shard: Shard?
    /// Whether every track is rendered again.
    package var forces = false
    /// Whether every byte that is there is read again.
    package var verifies = false
    /// Whether nothing at all is to be written, not even a recipe's time.
    package var onlyLooks = false

    package init(folder: String) {
      self.folder = folder
    }
  }

  /// - Throws: `LibraryErrors` with everything that is wrong; `RenderError` if the manifest cannot be
  ///   read.
  package func plan(of path: String, _ wish: Wish) throws -> LibraryPlan {
    var plan = try checked(path, wish)
    if let shard = wish.shard {
      plan.tracks = shard.members(of: plan.tracks).map { plan.tracks[$0] }
    }
    guard wish.forces else {
      return plan.looked(
        at: wish.folder, verifies: wish.verifies, renews: !wish.onlyLooks)
    }
    for index in plan.tracks.indices { plan.tracks[index].standing = .forced }
    return plan
  }

  private func checked(_ path: String, _ wish: Wish) throws -> LibraryPlan {
    let manifest = try ManifestReader.manifest(
      try ScriptFinder.file(path, limit: Manifest.sizeLimit))
    let expansion = ManifestExpansion(manifest)
    var problems = expansion.problems
    let unknown = Columns.unknownFields(of: manifest)
    guard unknown.isEmpty else { throw LibraryErrors(problems + unknown) }
    let files = SettingFiles(folder: manifest.folder)
    let recipes = RecipeMaker(studio: studio, files: files, program: program)
    let commissioner = Commissioner(studio: studio, presets: presets, files: files)
    let scripts = ScriptShelf(studio: studio, commissioner: commissioner, recipes: recipes)
    let checker = TrackChecker(
      studio: studio, commissioner: commissioner, scripts: scripts, recipes: recipes,
      folder: wish.folder, explain: explain)
    var tracks: [PlannedTrack] = []
    var drafts: [Draft] = []
    var passing = 0
    for draft in expansion.drafts {
      do {
        tracks.append(try checker.track(draft))
        drafts.append(draft)
      } catch let error as TrackChecker.Found {
        problems.append((error.source, error.diagnostic))
        if error.mayPass { passing += 1 }
      } catch is ScriptShelf.Refused {
        // Said with the script.
      }
    }
    problems += NameClashes(tracks, drafts, manifest).problems
    for errors in scripts.problems { problems += errors.diagnostics.map { (errors.source, $0) } }
    // A track with a mistake has not asked for all its columns.
    if problems.isEmpty { problems = checker.columns.problems(drafts) }
    guard problems.isEmpty else {
      throw LibraryErrors(problems, mayPass: passing == problems.count)
    }
    return LibraryPlan(
      manifest: manifest, tracks: tracks, total: tracks.count, warnings: checker.warnings)
  }
}
