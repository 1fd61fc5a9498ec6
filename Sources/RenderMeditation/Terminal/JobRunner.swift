import Export
import MeditationScript
import Rendering
import Timebase

/// Runs a command's job, with a terminal to tell of it and an end for it when a signal comes.
struct JobRunner {
  let job: RenderJob
  let console: Console
  private let bar: ProgressBar

  /// Builds the job of a command and runs it.
  ///
  /// - Parameters:
  ///   - source: the script; `nil` for the one that settings name.
  ///   - body: is given the job, ready to be run.
  static func run<Result>(
    _ settings: TrackSettings, source: SourceText? = nil,
    to destination: RenderJobBuilder.Destination, _ context: RenderContext, _ console: Console,
    _ body: (JobRunner) throws -> Result
  ) throws -> Result {
    try Signals.guarding { scope in
      let job = try RenderJobBuilder(context).job(
        settings, source: source, to: destination, in: scope)
      let runner = JobRunner(job: job, console: console, bar: ProgressBar(console))
      // Whatever is said next begins on a line of its own.
      defer { runner.bar.clear() }
      return try body(runner)
    }
  }

  /// Lays the track out; what there is to say about it is said.
  func layout() throws -> TrackLayout {
    let bar = bar
    let layout = try job.layout { bar.show("speaking", $0, of: $1) }
    tell(layout)
    return layout
  }

  /// Lays the track out and speaks it; what there is to say about it is said.
  func track() throws -> Track {
    let bar = bar
    let track = try job.track { bar.show("speaking", $0, of: $1) }
    tell(track.layout)
    return track
  }

  /// Mixes the track and writes it.
  func export(_ track: Track) throws -> ExportedTrack {
    defer { bar.clear() }
    return try job.export(track) { done, total in
      bar.show("mixing", Int(done.count), of: Int(total.count))
    }
  }

  private func tell(_ layout: TrackLayout) {
    bar.clear()
    console.diagnostics(layout.warnings, in: layout.source)
    for caution in layout.cautions { console.note(caution) }
  }
}
