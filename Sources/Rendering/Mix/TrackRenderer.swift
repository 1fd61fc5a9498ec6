internal import Pacing
package import Sound
package import SoundFile

/// Mixes a track, masters it and hands it to a sink.
package struct TrackRenderer: Sendable {
  /// Frames that go out at once: large writes cost the system far less than many small ones.
  private static let chunk = 64 * StereoBlock.frames

  package init() {}

  /// - Parameters:
  ///   - sink: gets exactly the timeline's frames, and is told when they are whole.
  ///   - progress: told how many frames of how many are done.
  /// - Throws: what the sink or the clip store fails with; the sink is then not finished.
  package func render(
    _ track: Track, to sink: any FrameSink, progress: (Frames, Frames) -> Void = { _, _ in }
  ) throws {
    let reader = TrackReader(track)
    let output = BackgroundSink(sink)
    var samples = [Int16](repeating: 0, count: 2 * Self.chunk)
    while reader.position < reader.length {
      let frames = try reader.read(Self.chunk, into: &samples)
      try output.write(samples, frames: frames)
      progress(reader.position, reader.length)
    }
    try output.finish()
  }
}
