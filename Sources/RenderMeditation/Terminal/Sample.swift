import Export
import MeditationScript
import Rendering
import SoundFile

/// A few seconds of sound that a command makes to be listened to.
struct Sample {
  let text: String
  let settings: TrackSettings
  /// Of whoever listens; a sample of one voice, bell or bed follows none.
  var own: OwnSettings?

  /// Speaks, mixes and writes; what there is to say is said.
  ///
  /// - Parameter json: whether it is to be told as JSON on standard output.
  @discardableResult
  func render(
    as name: String, to file: FileOptions, json: Bool, _ context: RenderContext,
    _ console: Console
  ) throws -> (layout: TrackLayout, facts: SampleFacts) {
    // It is the sound itself that is listened to.
    var plain = settings
    try plain.set(.roomTone, RoomToneChoice.none.rawValue)
    let (output, encoding) = try file.destination(script: name) {
      try RenderJobBuilder(context).usual(
        of: settings, habits: own?.settings ?? TrackSettings(), named: $0)
    }
    if json { try output.refuseJSON() }
    let source = SourceText(name: "<\(name)>", text: text)
    let layout = try JobRunner.run(
      plain, habits: own?.settings, source: source, to: .file(output, encoding), context,
      console
    ) { runner in
      own?.tell(runner.job.habits, console)
      try runner.job.checkOutputs()
      try file.overwrite.ask(runner.job.options?.outputPaths ?? [], console)
      let track = try runner.track()
      try runner.job.write(track)
      return track.layout
    }
    if case .path(let path) = output { console.note("wrote \(path)") }
    return (layout, SampleFacts(layout, (output, encoding)))
  }
}
