package import Processes
package import SoundFile
package import Timebase

/// Mixes a track, masters it and hands it on.
package struct TrackRenderer: Sendable {
  private let cores: Int

  /// - Parameter cores: how many may work on the track. With more than one, so many stretches of it are
  ///   mixed side by side, and each sink has a thread of its own: mixing need not wait for an encoder or
  ///   the disk.
  package init(cores: Int = 1) {
    self.cores = cores
  }

  /// - Parameters:
  ///   - sinks: one or more of one format; each gets exactly the timeline's frames, and is told when
  ///     they are whole.
  ///   - stems: none, or a sink of the same format for each `Stem`.
  ///   - progress: told how many frames of how many are done.
  /// - Throws: what a sink or the clip store fails with; the sinks are then not all finished.
  package func render(
    _ plan: MixPlan, to sinks: [any FrameSink], stems: [any FrameSink] = [],
    in scope: JobScope, progress: (Frames, Frames) -> Void = { _, _ in }
  ) throws {
    precondition(Set((sinks + stems).map(\.format)).count == 1, "sinks of one format")
    precondition(stems.isEmpty || stems.count == Stem.allCases.count, "a sink for each stem")
    let outputs = (sinks + stems).map { cores > 1 ? BackgroundSink($0) : $0 }
    let pieces = MixPieces(
      plan, format: sinks[0].format, withStems: !stems.isEmpty, cores: cores)
    while let piece = try pieces.next() {
      try scope.check()
      for (index, output) in outputs.enumerated() {
        let stem = index - sinks.count
        try output.write(stem < 0 ? piece.mix : piece.stems[stem], frames: piece.frames)
      }
      progress(pieces.position, plan.length)
    }
    for output in outputs { try output.finish() }
  }
}
