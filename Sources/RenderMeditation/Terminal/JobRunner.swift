import Export
import MeditationScript
import Pacing
import Rendering
import Timebase

/// Runs a command's job, with a terminal to tell of it and an end for it when a signal comes.
struct JobRunner {
  let job: RenderJob
  let console: Console
  private let bar: any ProgressDisplay

  /// Builds the job of a command and runs it.
  ///
  /// - Parameters:
  ///   - habits: of whoever asks.
  ///   - source: the script; `nil` for the one that settings name.
  ///   - progress: is shown how far it is; else a bar on a terminal.
  ///   - body: is given the job, ready to be run.
  static func run<Result>(
    _ settings: TrackSettings, habits: TrackSettings? = nil, source: SourceText? = nil,
    to destination: RenderJobBuilder.Destination, _ context: RenderContext, _ console: Console,
    progress: (any ProgressDisplay)? = nil, _ body: (JobRunner) throws -> Result
  ) throws -> Result {
    try Signals.guarding { scope in
      let job = try RenderJobBuilder(context).job(
        settings, habits: habits ?? TrackSettings(), source: source, to: destination, in: scope)
      let runner = JobRunner(job: job, console: console, bar: progress ?? ProgressBar(console))
      // Whatever is said next begins on a line of its own.
      defer { runner.bar.clear() }
      return try body(runner)
    }
  }

  /// Lays the track out; what there is to say about it is said.
  func layout() throws -> TrackLayout {
    let bar = bar
    let layout = try job.layout { bar.show(.speaking, Double($0), of: Double($1)) }
    tell(layout)
    return layout
  }

  /// Lays the track out and speaks it; what there is to say about it is said.
  func track() throws -> Track {
    let bar = bar
    let track = try job.track { bar.show(.speaking, Double($0), of: Double($1)) }
    tell(track.layout)
    return track
  }

  /// Mixes the track and writes it.
  func export(_ track: Track) throws -> ExportedTrack {
    defer { bar.clear() }
    let rate = track.timeline.rate
    let length = rate.seconds(track.timeline.length)
    var stage = RenderStage.mixing
    let exported = try job.export(track) { done, total in
      bar.show(stage, rate.seconds(done), of: rate.seconds(total))
    } stage: {
      stage = $0
      if stage == .finishing { bar.show(stage, 0, of: length) }
    }
    bar.show(.finishing, length, of: length)
    return exported
  }

  private func tell(_ layout: TrackLayout) {
    bar.clear()
    console.diagnostics(layout.warnings, in: layout.source)
    for caution in layout.cautions { console.note(caution) }
  }
}
