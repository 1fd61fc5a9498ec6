import Export
import Files
import MeditationScript
import Pacing
import Processes
import Rendering
import SoundFile
import TestSupport
import Timebase

/// Lays out a short script with the real voice.
func track(_ text: String, _ change: (inout TrackRequest) -> Void = { _ in }) throws -> Track {
  let context = try RenderContext(host: BuiltTool.host, cores: 2)
  var request = TrackRequest()
  change(&request)
  return try Planner(context: context).track(
    SourceText(name: "short.md", text: text), request, in: JobScope())
}

/// Finishes a track in a folder.
func produce(
  _ track: Track, as name: String, in folder: TemporaryFolder,
  _ change: (inout ExportOptions) -> Void = { _ in }
) throws -> ExportedTrack {
  let path = folder.file(name)
  var encoding = Encoding.Options()
  encoding.format = FileFormat(ofPath: path) ?? .wav
  encoding.rate = track.timeline.rate.hertz
  var options = ExportOptions(output: .path(path), encoding: try Encoding(encoding))
  change(&options)
  return try TrackExporter(executable: BuiltTool.path, scope: JobScope())
    .export(track, options)
}

/// The samples of a file without loss, in whole steps.
func steps(_ path: String, _ samples: SampleFormat = .int16) throws -> [Int32] {
  let stream = try SoundStream(ofTrack: path, program: BuiltTool.path, in: JobScope())
  return try stream.next(Int(stream.length)).map { Int32($0 * Float(samples.steps)) }
}

/// A script with everything that sounds.
let fullScript = """
  ---
  title: Short
  ---
  [bell] [2s]

  # Arriving

  Sit down here. [2s] [breathe:"2-2"; times:"2"]

  # Resting

  [ambience:"pink"] Rest now. [3s] Let it go.

  [bell]
  """

extension Timeline.Content {
  var isSpeech: Bool { if case .speech = self { true } else { false } }
}
