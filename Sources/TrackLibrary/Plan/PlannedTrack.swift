package import Export

/// One track of a library: its file's name, its settings, and whether it must be rendered.
package struct PlannedTrack: Sendable {
  /// Its file's path in the output folder.
  package let name: String
  package let settings: TrackSettings
  /// Paths of the files beside it, in the output folder.
  package let companions: [String]
  /// Length in seconds; `nil` where only rendering can tell.
  package let seconds: Double?
  /// Size of its file in bytes; `nil` where it is not known before rendering.
  package let bytes: Int64?
  /// Rough estimate of the CPU time to render it, in seconds.
  package let work: Double
  let recipe: Recipe.Parts
  /// Whether it must be rendered, and why.
  package var standing = Standing.new

  /// All that is written for it.
  var files: [String] { [name] + companions }

  /// One digest of everything that shapes its bytes.
  package var key: String { recipe.key }
}

/// Whether a track must be rendered, and why.
package enum Standing: String, Sendable {
  case upToDate = "up to date"
  case new
  /// A file of this name exists without a readable recipe.
  case unknown = "made by something else"
  case scriptChanged = "script changed"
  case settingsChanged = "settings changed"
  case soundsChanged = "voice or sounds changed"
  case programChanged = "program changed"
  case missing = "a file is missing"
  case damaged = "a file was changed or damaged"
  case forced

  /// Whether it must be rendered.
  package var isDue: Bool { self != .upToDate }
}
