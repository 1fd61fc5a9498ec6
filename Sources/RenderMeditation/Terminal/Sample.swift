import Foundation
import MeditationScript
import Pacing
import Rendering
import Sound
import SoundFile

/// A few seconds of sound that a command makes to be listened to.
struct Sample {
  let text: String
  var request: TrackRequest

  /// Speaks, mixes and writes; what there is to say is said.
  func render(as name: String, to file: FileOptions, _ studio: Studio, _ console: Console) throws {
    let output = try file.output(script: name, isDump: false)
    let source = SourceText(name: "<\(name)>", text: text)
    let track = try Planner(studio: studio).track(source, request)
    console.diagnostics(track.warnings, in: source)
    for caution in track.cautions { console.note(caution) }
    let temporaries = TemporaryFiles()
    let signals = Signals(cleaningUp: temporaries.deleteAll)
    defer { signals.stop() }
    let sink = try output.open(
      rate: request.rate, length: track.timeline.length, temporaries: temporaries)
    try TrackRenderer().render(track, to: sink)
    if case .path(let path) = output { console.note("wrote \(path)") }
  }
}
