import Export
import MeditationScript
import Rendering
import SoundFile

/// A few seconds of sound that a command makes to be listened to.
struct Sample {
  let text: String
  let settings: TrackSettings

  /// Speaks, mixes and writes; what there is to say is said.
  func render(
    as name: String, to file: FileOptions, _ context: RenderContext, _ console: Console
  ) throws {
    let (output, encoding) = try file.destination(script: name)
    // It is the sound itself that is listened to.
    var settings = settings
    try settings.set(.roomTone, RoomToneChoice.none.rawValue)
    let source = SourceText(name: "<\(name)>", text: text)
    try JobRunner.run(
      settings, source: source, to: .file(output, encoding), context, console
    ) { runner in
      try runner.job.write(runner.track())
    }
    if case .path(let path) = output { console.note("wrote \(path)") }
  }
}
