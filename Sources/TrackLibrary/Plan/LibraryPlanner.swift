internal import Foundation
internal import MeditationScript
package import Production
package import Rendering
internal import Sound
internal import SoundFile

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
    guard wish.forces else { return plan.looked(at: wish.folder, verifies: wish.verifies) }
    for index in plan.tracks.indices { plan.tracks[index].standing = .forced }
    return plan
  }

  private func checked(_ path: String, _ wish: Wish) throws -> LibraryPlan {
    let manifest = try ManifestReader.manifest(
      try ScriptFinder.file(path, limit: Manifest.sizeLimit))
    let expansion = Expansion(manifest)
    let files = SettingFiles(folder: manifest.folder)
    let recipes = RecipeMaker(studio: studio, files: files, program: program)
    let commissioner = Commissioner(studio: studio, presets: presets, files: files)
    let scripts = ScriptShelf(studio: studio, commissioner: commissioner, recipes: recipes)
    let checker = TrackChecker(
      studio: studio, commissioner: commissioner, scripts: scripts, recipes: recipes,
      manifest: manifest, folder: wish.folder, explain: explain)
    var problems = expansion.problems
    var tracks: [PlannedTrack] = []
    var places: [Draft] = []
    for draft in expansion.drafts {
      do {
        tracks.append(try checker.track(draft))
        places.append(draft)
      } catch let error as TrackChecker.Found {
        problems.append((error.source, error.diagnostic))
      } catch is ScriptShelf.Refused {
        // Said with the script.
      }
    }
    problems += checker.columnProblems(expansion.drafts)
    problems += Self.clashes(tracks, places, manifest)
    for errors in scripts.problems { problems += errors.diagnostics.map { (errors.source, $0) } }
    guard problems.isEmpty else { throw LibraryErrors(problems) }
    return LibraryPlan(
      manifest: manifest, tracks: tracks, total: tracks.count, warnings: checker.warnings)
  }

  /// Files that two tracks would write, or a track and what is published.
  private static func clashes(
    _ tracks: [PlannedTrack], _ drafts: [Draft], _ manifest: Manifest
  ) -> [(source: SourceText, diagnostic: Diagnostic)] {
    var owners: [String: String] = [:]
    for name in manifest.publish.names {
      owners[name] = "what is published"
    }
    var found: [(source: SourceText, diagnostic: Diagnostic)] = []
    for (track, draft) in zip(tracks, drafts) {
      let (source, span) = draft.place
      let number = draft.rowNumber.map { " of row \($0)" } ?? ""
      for name in [track.name] + track.companions {
        let owner = owners.updateValue(
          "the track\(number) in line \(draft.line(manifest))", forKey: name)
        guard let owner else { continue }
        found.append(
          (
            source,
            .error(
              "two tracks would be called `\(name)`: this and \(owner)", at: span,
              help: "put what tells them apart into `output`, such as {voice}, {title} or {row}")
          ))
        break
      }
    }
    return found
  }
}

extension Draft {
  /// Where it is asked for.
  var place: (source: SourceText, span: SourceSpan) {
    if let row, let file = entry.rows { return (file.source, row.span) }
    return (entry.source, entry.span)
  }

  func line(_ manifest: Manifest) -> Int {
    manifest.source.position(of: entry.span.start).line
  }
}

/// A failure in the user's words.
package struct Trouble: Codable, Sendable, Hashable {
  package var message: String
  package var help: String?
  /// As sysexits has it.
  package var code: Int32

  package init(message: String, help: String? = nil, code: Int32) {
    self.message = message
    self.help = help
    self.code = code
  }
}
