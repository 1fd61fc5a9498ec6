internal import Production

/// What a worker is told to do.
struct WorkOrder: Codable {
  enum Task: String, Codable {
    /// Speak and lay out, and write nothing: whether the track can be as long as it is to be.
    case check
    case render
  }

  let task: Task
  let settings: TrackSettings
  /// Where the settings' paths are seen from.
  let manifestFolder: String
  let outputFolder: String
  /// The track's file, as a path in the output folder.
  let name: String
}
