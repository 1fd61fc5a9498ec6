package import Processes
internal import Sound
package import SoundFile
package import Timebase

/// Mixes a track, masters it and hands it on.
package struct TrackRenderer: Sendable {
  /// Frames that go out at once: large writes cost the system far less than many small ones.
  private static let chunk = 32 * StereoBlock.frames

  private let isThreaded: Bool

  /// - Parameter isThreaded: whether each sink has a thread of its own, so that mixing need not wait
  ///   for an encoder or the disk; without, one core is all that is used.
  package init(isThreaded: Bool = true) {
    self.isThreaded = isThreaded
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
    let reader = TrackReader(plan, format: sinks[0].format, withStems: !stems.isEmpty)
    let outputs = (sinks + stems).map { isThreaded ? BackgroundSink($0) : $0 }
    var pieces = Array(
      repeating: Piece(samples: reader.format.channels * Self.chunk, stems: stems.count),
      count: isThreaded ? BackgroundSink.depth + 2 : 1)
    var turn = 0
    while reader.position < reader.length {
      try scope.check()
      let frames = try pieces[turn].read(Self.chunk, from: reader)
      for (index, output) in outputs.enumerated() {
        let stem = index - sinks.count
        try output.write(
          stem < 0 ? pieces[turn].mix : pieces[turn].stems[stem], frames: frames)
      }
      turn = (turn + 1) % pieces.count
      progress(reader.position, reader.length)
    }
    for output in outputs { try output.finish() }
  }

  /// What goes out at once.
  ///
  /// Some take turns: a sink on a thread still holds the ones before, and writing into what another
  /// holds would copy it.
  private struct Piece {
    var mix: [Int32]
    var stems: [[Int32]]

    init(samples: Int, stems: Int) {
      mix = Array(repeating: 0, count: samples)
      self.stems = Array(repeating: mix, count: stems)
    }

    mutating func read(_ frames: Int, from reader: TrackReader) throws -> Int {
      stems.isEmpty
        ? try reader.read(frames, into: &mix)
        : try reader.read(frames, into: &mix, stems: &stems)
    }
  }
}
