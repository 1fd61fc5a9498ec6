package import Files
internal import Loudness
internal import MeditationScript
internal import Pacing
package import Rendering
internal import SoundFile
package import Timebase

/// Renders a track into its finished files.
///
/// The sound with its tags, the files beside it, and a preset's verification: either all files
/// appear or none.
package struct Producer: Sendable {
  private let program: String
  private let temporaries: TemporaryFiles
  private let renderer: TrackRenderer

  /// - Parameters:
  ///   - program: path of this program, which is started again to read what was written.
  ///   - temporaries: keeps account of unfinished files, so that an interrupted run can delete
  ///     them.
  ///   - isThreaded: whether more than one core may work on the track.
  package init(program: String, temporaries: TemporaryFiles, isThreaded: Bool = true) {
    self.program = program
    self.temporaries = temporaries
    renderer = TrackRenderer(isThreaded: isThreaded)
  }

  /// Renders a track, checks it against its preset, and publishes all its files.
  ///
  /// - Parameter progress: called with the frames done and the frames in all.
  /// - Throws: `RulesBroken`, `InputOverwritten`, `OutputError`, `SoundStream.Failure` if a
  ///   finished file cannot be read, or what mixing fails with.
  package func produce(
    _ track: Track, _ order: ProductionOrder,
    progress: (Frames, Frames) -> Void = { _, _ in }
  ) throws -> Production {
    try order.refuseInputs(of: track)
    let asked = track.request.loudness
    let track = try levelled(track, order, progress)
    let publication = Publication(temporaries)
    let metadata = MetadataMaker(track, order).metadata
    let main = try order.output.open(
      order.encoding, metadata: metadata, length: track.timeline.length, in: publication)
    let page = try PageSound(order, length: track.timeline.length, temporaries)
    let stems = try StemSinks(track, order, in: publication)
    try renderer.render(
      track, to: [main] + [page?.sink].compactMap(\.self), stems: stems.sinks, progress: progress)
    let finished = try FinishedFile(order, in: publication, program: program)
    let verification = finished.facts.flatMap { facts in
      order.preset.map {
        Verification(facts, against: $0.rules, endsWithBell: track.timeline.endsWithBell)
      }
    }
    if order.mustKeepRules, let verification, !verification.failures.isEmpty {
      throw RulesBroken(verification: verification)
    }
    let production = Production(
      track: track, asked: asked, order: order, metadata: metadata, file: finished,
      speech: stems.speech, verification: verification)
    try Companions(production, pageSound: page).write(to: publication)
    try publication.publish()
    return production
  }

  /// Largest change of the voice's level for the sake of a preset's programme loudness, in LU,
  /// where the preset sets none.
  ///
  /// A larger difference means that breath or a bed dominates the measurement; moving the voice
  /// further would make it unlike other tracks.
  private static let reach = 2.0
  /// Differences up to this many LU are left alone.
  private static let near = 0.1

  /// The track with its voice moved so that the programme meets the preset's loudness, within
  /// `reach`.
  private func levelled(
    _ track: Track, _ order: ProductionOrder, _ progress: (Frames, Frames) -> Void
  ) throws -> Track {
    guard order.levelsProgramme else { return track }
    let target = track.request.loudness
    let reach = order.preset?.reach ?? Self.reach
    var levelled = track
    for _ in 0..<2 {
      let meter = MeterSink(
        format: PCMFormat(channels: order.encoding.pcm.channels, samples: .int24),
        rate: track.timeline.rate)
      try renderer.render(levelled, to: [meter], progress: progress)
      let found = meter.measured?.integrated ?? target
      guard found.isFinite, abs(target - found) > Self.near else { break }
      let wish = levelled.request.loudness + target - found
      let next = min(max(wish, target - reach), target + reach)
      guard abs(next - levelled.request.loudness) > Self.near else { break }
      levelled.request.loudness = next
    }
    return levelled
  }
}
