package import MeditationScript
internal import Production

/// A whole library, checked: every track, and how each stands.
package struct LibraryPlan {
  package let manifest: Manifest
  /// In the manifest's order; with a shard, only its own.
  package internal(set) var tracks: [PlannedTrack]
  /// How many there are in all shards.
  package let total: Int
  /// Of the scripts, said once each.
  package let warnings: [ScriptErrors]

  /// The plan with every track as it stands now.
  ///
  /// - Parameters:
  ///   - folder: the output folder.
  ///   - verifies: whether every byte that is there is read again.
  ///   - renews: whether a recipe may be touched, so that its track need not be read again.
  package func looked(
    at folder: String, verifies: Bool = false, renews: Bool = true
  ) -> LibraryPlan {
    var plan = self
    let shelf = RecipeShelf(folder)
    for index in tracks.indices {
      plan.tracks[index].standing = shelf.standing(
        of: tracks[index], verifies: verifies, renews: renews)
    }
    return plan
  }

  package var due: [PlannedTrack] { tracks.filter(\.standing.isDue) }
}
