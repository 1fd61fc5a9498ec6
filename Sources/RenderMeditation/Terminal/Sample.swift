import Files
import Foundation
import MeditationScript
import Pacing
import Rendering
import SoundFile

/// A few seconds of sound that a command makes to be listened to.
struct Sample {
  let text: String
  var request: TrackRequest

  /// Speaks, mixes and writes; what there is to say is said.
  func render(as name: String, to file: FileOptions, _ context: RenderContext, _ console: Console) throws {
    let (output, encoding) = try file.destination(script: name)
    var request = request
    request.rate = encoding.rate
    let source = SourceText(name: "<\(name)>", text: text)
    let track = try Planner(context: context).track(source, request, telling: console)
    try Signals.guarding { temporaries in
      let publication = Publication(temporaries)
      let sink = try output.open(encoding, length: track.timeline.length, in: publication)
      try TrackRenderer().render(track, to: [sink])
      try publication.publish()
    }
    if case .path(let path) = output { console.note("wrote \(path)") }
  }
}
