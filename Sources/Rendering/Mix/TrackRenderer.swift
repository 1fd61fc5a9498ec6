internal import Pacing
package import Sound
package import SoundFile

/// Mixes a track, masters it and hands it to a sink.
package struct TrackRenderer: Sendable {
  private let bells: [String: BellDefinition]

  package init(studio: Studio) {
    bells = studio.bells
  }

  /// - Parameters:
  ///   - sink: gets exactly the timeline's frames, and is told when they are whole.
  ///   - progress: told how many frames of how many are done.
  /// - Throws: what the sink or the clip store fails with; the sink is then not finished.
  package func render(
    _ track: Track, to sink: any FrameSink, progress: (Frames, Frames) -> Void = { _, _ in }
  ) throws {
    try flushingDenormals {
      let total = track.timeline.length
      let mixer = Mixer(track, bells: bells)
      let limiter = Limiter(ceiling: track.request.peak, rate: track.timeline.rate)
      let quantiser = Quantiser(seed: track.request.seed)
      let output = BackgroundSink(sink)
      var chunk = Chunk()
      var mixed = Frames.zero
      var written = Frames.zero
      while written < total {
        let block = limiter.takeBlock()
        // Past the end the limiter is fed silence until it has given everything back.
        if mixed < total { try mixer.fill(block, at: mixed) }
        mixed += Frames(StereoBlock.frames)
        guard let finished = limiter.push(block) else { continue }
        let frames = Int(min(Int64(StereoBlock.frames), (total - written).count))
        quantiser.quantise(
          finished, at: written, frames: frames, into: &chunk.samples, from: chunk.frames)
        limiter.recycle(finished)
        chunk.frames += frames
        written += Frames(frames)
        guard chunk.isFull || written == total else { continue }
        try output.write(chunk.samples, frames: chunk.frames)
        chunk.frames = 0
        progress(written, total)
      }
      try output.finish()
    }
  }

  /// Finished blocks on their way out; large writes cost the system far less than many small ones.
  private struct Chunk {
    static let blocks = 64
    var samples = [Int16](repeating: 0, count: 2 * blocks * StereoBlock.frames)
    var frames = 0
    var isFull: Bool { frames == Self.blocks * StereoBlock.frames }
  }
}
