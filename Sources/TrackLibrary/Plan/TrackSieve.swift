internal import Export
internal import MeditationScript

/// Parts the tracks of a library that can be rendered from what is wrong.
///
/// What is wrong with a track is an error, or skips the track's row where that is asked for. But where
/// no row of an entry is good, the fault lies in the manifest, the script or the file of rows: that
/// is an error in any case.
struct TrackSieve {
  private(set) var tracks: [PlannedTrack] = []
  /// Those of the tracks, in the same order.
  private(set) var drafts: [Draft] = []
  private(set) var skipped: SkippedRows
  private(set) var problems: [(source: SourceText, diagnostic: Diagnostic)] = []
  /// How many of the problems are failures of the system to read a file.
  private(set) var passing = 0
  private let manifest: Manifest
  private let skips: Bool
  /// Names of the scripts that a track without a row has.
  private var refused: Set<String> = []

  /// - Parameter skipped: rows that have made no drafts.
  init(_ skipped: SkippedRows, _ manifest: Manifest, skips: Bool) {
    self.skipped = skipped
    self.manifest = manifest
    self.skips = skips
  }

  /// Takes a draft as a track, or what is wrong with it.
  ///
  /// - Throws: what `check` throws besides.
  mutating func take(_ draft: Draft, check: (Draft) throws -> PlannedTrack) throws {
    let isSkippable = skips && draft.row != nil
    guard !isSkippable || !skipped.contains(draft) else { return }
    do {
      tracks.append(try check(draft))
      drafts.append(draft)
    } catch let error as TrackChecker.Found {
      guard isSkippable else {
        problems.append((error.source, error.diagnostic))
        if error.mayPass { passing += 1 }
        return
      }
      skipped.add(
        draft, ScriptErrors(source: error.source, diagnostics: [error.diagnostic]),
        mayPass: error.mayPass)
    } catch let error as ScriptCache.Refused {
      // Reported with the script.
      guard isSkippable else {
        refused.insert(error.errors.source.name)
        return
      }
      skipped.add(draft, error.errors)
    }
  }

  /// Compares the tracks with each other and with what they are made from.
  mutating func settle(_ inputs: OverwrittenInputs, _ scripts: ScriptCache) {
    guard skips else {
      problems += NameClashes(tracks, drafts, manifest).problems
      problems += inputs.problems(tracks, drafts, manifest)
      for errors in scripts.problems { problems += errors.diagnostics.map { (errors.source, $0) } }
      return
    }
    dropSkipped()
    for (track, draft) in zip(tracks, drafts) {
      guard let found = inputs.problem(of: track, draft) else { continue }
      refuse(draft, ScriptErrors(source: found.source, diagnostics: [found.diagnostic]))
    }
    dropSkipped()
    let clashes = NameClashes.skipping(tracks, drafts, manifest)
    for (draft, errors) in clashes.rows { refuse(draft, errors) }
    dropSkipped()
    problems += clashes.problems + inputs.problems(of: manifest)
    for errors in scripts.problems where refused.contains(errors.source.name) {
      problems += errors.diagnostics.map { (errors.source, $0) }
    }
    blameEntries()
  }

  private mutating func refuse(_ draft: Draft, _ errors: ScriptErrors) {
    guard draft.row != nil else {
      problems += errors.diagnostics.map { (errors.source, $0) }
      return
    }
    skipped.add(draft, errors)
  }

  /// Takes out the tracks of rows of which another track is wrong.
  private mutating func dropSkipped() {
    let kept = drafts.indices.filter { !skipped.contains(drafts[$0]) }
    guard kept.count < drafts.count else { return }
    (tracks, drafts) = (kept.map { tracks[$0] }, kept.map { drafts[$0] })
  }

  /// Makes errors of what was found at entries of which no row is good.
  private mutating func blameEntries() {
    let good = Set(drafts.map(\.entry.span.start))
    for entry in manifest.entries where entry.rows != nil && !good.contains(entry.span.start) {
      for row in skipped.all where row.source.name == entry.rows?.source.name {
        for group in row.problems {
          problems += group.diagnostics.map { (group.source, $0) }
          if row.mayPass { passing += group.diagnostics.count }
        }
      }
    }
  }
}
