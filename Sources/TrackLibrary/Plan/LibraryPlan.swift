package import MeditationScript

/// A checked library: every track, and whether it must be rendered.
package struct LibraryPlan {
  package let manifest: Manifest
  /// Tracks in the manifest's order; with a shard, only the shard's.
  package internal(set) var tracks: [PlannedTrack]
  /// Number of tracks in all shards.
  package let total: Int
  /// Warnings of the scripts, each once.
  package let warnings: [ScriptErrors]
  /// Rows that make no track; with a shard, only those that it tells of.
  package internal(set) var skipped: [SkippedRow] = []

  /// The plan with every track's standing read anew from the disk.
  ///
  /// - Parameters:
  ///   - folder: the output folder.
  ///   - verifies: whether all existing files are read and checked, whatever their times.
  ///   - renews: whether a recipe's time may be updated, so that its track need not be read next
  ///     time.
  package func looked(
    at folder: String, verifies: Bool = false, renews: Bool = true
  ) -> LibraryPlan {
    var plan = self
    let shelf = RecipeStore(folder)
    for index in tracks.indices {
      plan.tracks[index].standing = shelf.standing(
        of: tracks[index], verifies: verifies, renews: renews)
    }
    return plan
  }

  /// Tracks that must be rendered.
  package var due: [PlannedTrack] { tracks.filter(\.standing.isDue) }
}
