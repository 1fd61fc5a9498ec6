package import Files
package import MeditationScript
internal import Pacing
package import Processes
package import Rendering
internal import SoundFile
internal import Speech
package import Timebase

/// One track that somebody asked for: its script, what is asked of its sound, and how it is finished.
///
/// What a job starts and makes in the system is its own: cancelled, it takes its children and its
/// temporaries with it, and nobody else's.
package struct RenderJob: Sendable {
  package let source: SourceText
  package let request: TrackRequest
  /// `nil` for a job that is laid out and not written.
  package let options: ExportOptions?
  package let scope: JobScope
  /// Whether warnings count as errors.
  private let isStrict: Bool
  /// Paths of the files that its settings name and it is made from.
  package let inputs: [String]
  /// The habits that it follows.
  package let habits: TrackSettings
  private let context: RenderContext

  init(
    _ source: SourceText, _ request: TrackRequest, _ options: ExportOptions?, isStrict: Bool,
    inputs: [String], habits: TrackSettings, _ context: RenderContext, in scope: JobScope
  ) {
    self.source = source
    self.request = request
    self.options = options
    self.isStrict = isStrict
    self.inputs = inputs
    self.habits = habits
    self.context = context
    self.scope = scope
  }

  /// Whether the files can be made, as far as that is seen before anything is spoken.
  ///
  /// - Throws: `OutputError.cannotCreate`.
  package func checkOutputs() throws(OutputError) {
    for path in options?.outputPaths ?? [] { try Publication.check(path) }
  }

  /// Refuses to write files that the track is made from.
  ///
  /// - Parameter outputs: the paths of what is to be written of it.
  /// - Throws: `InputOverwritten`.
  package func refuseInputs(
    among outputs: [String], of layout: TrackLayout
  ) throws(InputOverwritten) {
    try InputFiles(inputs + layout.inputPaths).refuse(outputs)
  }

  /// Refuses a track for warnings, also those that show only once it is laid out, if they count as
  /// errors.
  ///
  /// - Throws: the warnings.
  package func refuseWarnings(of layout: TrackLayout) throws(ScriptErrors) {
    guard isStrict, !layout.warnings.isEmpty else { return }
    throw ScriptErrors(source: layout.source, diagnostics: layout.warnings)
  }

  /// Lays the track out; phrases whose lengths are known are not spoken.
  ///
  /// - Parameter progress: called with the phrases measured and the phrases in all.
  /// - Throws: as `Planner.layout` does; `JobCancelled`.
  package func layout(
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> TrackLayout {
    try owned {
      let layout = try Planner(context: context).layout(
        source, request, in: scope, progress: progress)
      try options?.check(layout)
      return layout
    }
  }

  /// Lays the track out and speaks it.
  ///
  /// - Parameter progress: called with the phrases spoken and the phrases in all.
  /// - Throws: as `Planner.track` does; `JobCancelled`.
  package func track(
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> Track {
    try owned {
      let track = try Planner(context: context).track(
        source, request, in: scope, progress: progress)
      try options?.check(track.layout)
      return track
    }
  }

  /// Phonetic spelling of the script's phrases, in the International Phonetic Alphabet.
  ///
  /// - Throws: as `Planner.phonemes` does; `JobCancelled`.
  package func phonemes() throws -> [String] {
    try owned { try Planner(context: context).phonemes(of: source, request, in: scope) }
  }

  /// Every length that the script can have, in ranges without an overlap, the shortest first.
  ///
  /// - Throws: as `Planner.lengths` does; `JobCancelled`.
  package func lengths() throws -> [ClosedRange<Duration>] {
    try owned { try Planner(context: context).lengths(of: source, request, in: scope) }
  }

  /// Mixes the track and writes all its files, or none of them.
  ///
  /// - Parameters:
  ///   - track: what `track` gave.
  ///   - progress: called with the frames of the stage that are done and the frames in all.
  ///   - stage: called when a stage begins.
  /// - Throws: as `TrackExporter.export` does; `InputOverwritten`; `JobCancelled`.
  package func export(
    _ track: Track, progress: (Frames, Frames) -> Void = { _, _ in },
    stage: (RenderStage) -> Void = { _ in }
  ) throws -> ExportedTrack {
    guard let options else { preconditionFailure("this job is only laid out") }
    return try owned {
      try refuseInputs(among: options.outputPaths, of: track.layout)
      return try TrackExporter(
        executable: context.host.speaker.executable, scope: scope, cores: context.cores
      ).export(track, options, progress: progress, stage: stage)
    }
  }

  /// Mixes the track and writes its sound alone: no tags, nothing beside it.
  ///
  /// - Throws: as `TrackExporter.export` does; `InputOverwritten`; `JobCancelled`.
  package func write(_ track: Track) throws {
    guard let options else { preconditionFailure("this job is only laid out") }
    try owned {
      try refuseInputs(among: options.outputPaths, of: track.layout)
      let publication = Publication(scope)
      let sink = try options.output.open(
        options.encoding, length: track.timeline.length, in: publication)
      try TrackRenderer(cores: context.cores).render(MixPlan(track), to: [sink], in: scope)
      try publication.commit()
    }
  }

  /// Ends the job's work, from any thread, as often as it is called: whoever runs it gets
  /// `JobCancelled`.
  package func cancel() { scope.cancel() }

  /// Whatever fails in a cancelled job fails because of that.
  private func owned<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      try scope.check()
      throw error
    }
  }
}
