import Catalog
internal import Export
import Files
internal import Foundation
import Processes
internal import Rendering
internal import Sound
import SoundFile
internal import Speech
internal import TestSupport
import Timebase

/// Whole tracks, and many.
extension Workload {
  static func tracks(_ size: Size, program: String) -> [Workload] {
    [("dry", true), ("full sound", false)].map { name, isDry in
      Workload("mix: \(name)") {
        let track = try track(size, program, isDry: isDry)
        return {
          let reader = TrackReader(MixPlan(track), format: PCMFormat())
          var samples = [Int32](repeating: 0, count: 64 * 2 * StereoBlock.frames)
          while try reader.read(64 * StereoBlock.frames, into: &samples) > 0 {}
        }
      }
    } + [
      Workload("track: spoken and laid out") {
        { _ = try track(size, program, isDry: false) }
      },
      Workload("track: whole, to a wav") {
        let folder = try TemporaryFolder()
        return {
          let order = ExportOptions(output: .path(folder.file("a.wav")), encoding: .usual)
          _ = try TrackExporter(executable: program, scope: JobScope())
            .export(try track(size, program, isDry: false), order)
        }
      },
    ]
      + [1, 2].map { jobs in
        Workload("library: three tracks, \(jobs == 1 ? "one job" : "two jobs")") {
          try library(size, program, jobs: jobs)
        }
      }
  }

  /// Speaks and lays out a track, with nothing from a cache.
  private static func track(_ size: Size, _ program: String, isDry: Bool) throws -> Track {
    let context = try RenderContext(
      host: EngineHost(
        speaker: SpeakerCommand(executable: program), temporaryFolder: "/tmp"), cores: 2)
    var request = TrackRequest()
    request.length = .seconds(60 * size.minutes)
    request.isDry = isDry
    let source = try ScriptFinder(practices: context.catalog.practices).source(size.script)
    return try Planner(context: context).track(source, request, in: JobScope())
  }

  /// The program, run over a manifest of its own with nothing finished yet.
  private static func library(
    _ size: Size, _ program: String, jobs: Int
  ) throws -> () throws -> Void {
    let folder = try TemporaryFolder()
    let manifest = """
      output: "{practice}-{minutes}.{format}"
      tracks:
        - { practice: \(size.script), minutes: [\(size.minutes), \(size.minutes + 1)] }
        - { practice: soothing-touch, minutes: \(size.minutes) }
      """
    _ = try folder.write(manifest, to: "library.yaml")
    return {
      let run = try Tool(path: program).run(
        ["library", "library.yaml", "-o", "tracks", "--jobs", String(jobs)], in: folder.path,
        environment: BuiltTool.environment)
      try FileManager.default.removeItem(atPath: folder.file("tracks"))
      guard run.code == 0 else { throw Failure(words: run.errors) }
    }
  }

  struct Failure: Error {
    let words: String
  }
}
