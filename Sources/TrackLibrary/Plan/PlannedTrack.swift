package import Production

/// One track of a library: what it is called, what is said of it, and whether it is there already.
package struct PlannedTrack: Sendable {
  /// Its file, as a path in the output folder.
  package let name: String
  package let settings: TrackSettings
  /// Files beside it, as paths in the output folder.
  package let companions: [String]
  /// `nil` where only rendering tells.
  package let seconds: Double?
  /// Bytes of its file, where they are known before it is rendered.
  package let bytes: Int64?
  /// Roughly, seconds of one core's time to render it.
  package let work: Double
  let recipe: Recipe.Parts
  package var standing = Standing.new

  /// A digest of all that shapes its bytes.
  package var key: String { recipe.key }
}

/// Whether a track must be rendered, and why.
package enum Standing: String, Sendable {
  case upToDate = "up to date"
  case new
  /// There is a file of the name and nobody knows what is in it.
  case unknown = "made by something else"
  case scriptChanged = "script changed"
  case settingsChanged = "settings changed"
  case soundsChanged = "voice or sounds changed"
  case programChanged = "program changed"
  case missing = "a file is missing"
  case damaged = "a file was changed or damaged"
  case forced

  package var isDue: Bool { self != .upToDate }
}
