internal import Export

/// One task for a worker, sent as JSON.
struct WorkOrder: Codable {
  enum Task: String, Codable {
    /// Speak and lay out without writing anything, to find whether the track's length is possible.
    case check
    case render
  }

  let task: Task
  let settings: TrackSettings
  /// Whether warnings count as errors, whatever the settings say; no part of what shapes the track.
  let isStrict: Bool
  /// The folder that the settings' paths are relative to.
  let manifestFolder: String
  let outputFolder: String
  /// Path of the track's file in the output folder.
  let name: String
}
