import TrackLibrary

/// Who hears what happens to a library.
protocol LibraryReporter: Sendable {
  func begin(folder: String)
  /// Rows that make no track.
  func skipped(_ rows: [SkippedRow])
  func show(_ event: LibraryEvent)
  /// What a person should know; may be called from any thread.
  func note(_ text: String)
  func end(_ outcome: LibraryOutcome)
  /// What was written of the finished library, if anything has changed.
  func published(_ names: [String])
}
