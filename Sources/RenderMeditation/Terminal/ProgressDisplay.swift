import Export

/// Who is shown how far a track is; called from any thread.
protocol ProgressDisplay: Sendable {
  /// - Parameters:
  ///   - done: of `total`: phrases while they are spoken, else seconds of sound.
  func show(_ stage: RenderStage, _ done: Double, of total: Double)
  /// Takes away what is shown, so that lines can be written.
  func clear()
}
