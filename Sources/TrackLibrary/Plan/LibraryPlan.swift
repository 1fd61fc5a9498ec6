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

  package var due: [PlannedTrack] { tracks.filter(\.standing.isDue) }
}
