import MeditationScript
import Rendering

extension Planner {
  /// The track that a script comes to, laid out and not rendered; what there is to say about it is
  /// said.
  ///
  /// - Parameter bar: shows how many phrases are spoken.
  /// - Throws: as `track` does.
  func track(
    _ source: SourceText, _ request: TrackRequest, telling console: Console,
    progress bar: ProgressBar? = nil
  ) throws -> Track {
    let track = try Signals.guarding { _ in
      defer { bar?.clear() }
      return try self.track(source, request) { bar?.show("speaking", $0, of: $1) }
    }
    console.diagnostics(track.warnings, in: track.source)
    for caution in track.cautions { console.note(caution) }
    return track
  }
}
