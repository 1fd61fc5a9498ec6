import Export
import MeditationScript
import Rendering
import SoundFile

/// A few seconds of sound that a command makes to be listened to.
struct Sample {
  let text: String
  let settings: TrackSettings

  /// Speaks, mixes and writes; what there is to say is said.
  ///
  /// - Parameter json: whether it is to be told as JSON on standard output.
  @discardableResult
  func render(
    as name: String, to file: FileOptions, json: Bool, _ context: RenderContext,
    _ console: Console
  ) throws -> SampleFacts {
    let (output, encoding) = try file.destination(script: name)
    if json { try output.refuseJSON() }
    // It is the sound itself that is listened to.
    var settings = settings
    try settings.set(.roomTone, RoomToneChoice.none.rawValue)
    let source = SourceText(name: "<\(name)>", text: text)
    let layout = try JobRunner.run(
      settings, source: source, to: .file(output, encoding), context, console
    ) { runner in
      let track = try runner.track()
      try runner.job.write(track)
      return track.layout
    }
    if case .path(let path) = output { console.note("wrote \(path)") }
    return SampleFacts(layout, (output, encoding))
  }
}
