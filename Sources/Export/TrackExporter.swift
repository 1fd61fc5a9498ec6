internal import Files
internal import Loudness
internal import Pacing
package import Processes
package import Rendering
internal import SoundFile
package import Timebase

/// Renders a track into its finished files.
///
/// The sound with its tags, the files beside it, and a preset's verification: either all files
/// appear or none.
package struct TrackExporter: Sendable {
  private let executable: String
  private let scope: JobScope
  private let renderer: TrackRenderer

  /// - Parameters:
  ///   - executable: path of this program, which is started again to read what was written.
  ///   - scope: the job whose track it is; owns its unfinished files and its children.
  ///   - cores: how many may work on the track.
  package init(executable: String, scope: JobScope, cores: Int = 1) {
    self.executable = executable
    self.scope = scope
    renderer = TrackRenderer(cores: cores)
  }

  /// Renders a track, checks it against its preset, and gives all its files their names.
  ///
  /// - Parameters:
  ///   - progress: called with the frames of the stage that are done and the frames in all.
  ///   - stage: called when a stage begins.
  /// - Throws: `RulesBroken`, `OutputError`, `SoundStream.Failure` if a finished file cannot
  ///   be read, or what mixing fails with.
  package func export(
    _ track: Track, _ options: ExportOptions,
    progress: (Frames, Frames) -> Void = { _, _ in }, stage: (RenderStage) -> Void = { _ in }
  ) throws -> ExportedTrack {
    let asked = track.request.loudness
    let (track, plan) = try levelled(track, options, stage, progress)
    let publication = Publication(scope)
    let metadata = MetadataMaker(track.layout, options).metadata
    let length = track.timeline.length
    let main = try options.output.open(
      options.encoding, metadata: metadata, length: length, in: publication)
    let page = try PageSound(options, length: length, scope)
    let stems = try StemSinks(track.layout, options, in: publication)
    stage(.mixing)
    try renderer.render(
      plan, to: [main] + [page?.sink].compactMap(\.self), stems: stems.sinks, in: scope,
      progress: progress)
    stage(.finishing)
    let finished = try FinishedFile(options, in: publication, executable: executable, scope)
    let verification = finished.facts.flatMap { facts in
      options.preset.map {
        Verification(facts, against: $0.rules, endsWithBell: track.timeline.endsWithBell)
      }
    }
    if options.mustKeepRules, let verification, !verification.failures.isEmpty {
      throw RulesBroken(verification: verification)
    }
    let exported = ExportedTrack(
      layout: track.layout, asked: asked, options: options, metadata: metadata, file: finished,
      speech: stems.speech, verification: verification)
    try SidecarWriter(exported, pageSound: page).write(to: publication)
    try scope.check()
    try publication.commit()
    return exported
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
  /// `reach`, and the plan of its mix.
  private func levelled(
    _ track: Track, _ options: ExportOptions, _ stage: (RenderStage) -> Void,
    _ progress: (Frames, Frames) -> Void
  ) throws -> (track: Track, plan: MixPlan) {
    let own = SourceLoudness(of: track)
    var levelled = track
    var plan = MixPlan(track, own)
    guard options.levelsProgramme else { return (track, plan) }
    let target = track.request.loudness
    let reach = options.preset?.reach ?? Self.reach
    for _ in 0..<2 {
      let meter = LoudnessSink(
        format: PCMFormat(channels: options.encoding.pcm.channels, samples: .int24),
        rate: track.timeline.rate)
      stage(.levelling)
      try renderer.render(plan, to: [meter], in: scope, progress: progress)
      let found = meter.integrated
      guard found.isFinite, abs(target - found) > Self.near else { break }
      let wanted = levelled.request.loudness + target - found
      let next = min(max(wanted, target - reach), target + reach)
      guard abs(next - levelled.request.loudness) > Self.near else { break }
      levelled.request.loudness = next
      plan = MixPlan(levelled, own)
    }
    return (levelled, plan)
  }
}
