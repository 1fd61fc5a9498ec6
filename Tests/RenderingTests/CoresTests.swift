import Files
import MeditationScript
import Pacing
import Rendering
import SoundFile
import TestSupport
import Testing
import Timebase

/// A track has the same frames on one core and on many.
@Suite struct CoresTests {
  /// Bells that ring over cuts, a bed in part, breath, and words.
  private static let text = """
    [bell; kind:"bowl-medium"]

    Sit down. [20s] [bell:"2"; gap:"9s"]

    [ambience:"rain"]

    Let the breath come. [breathe:"4-6"; times:"3"; cue:"both"]

    [ambience:"none"]

    Rest here for a while. [silence:"10s..120s"]

    [bell; ring:"out"]
    """

  private static let track: Track? = {
    var request = quickRequest()
    request.length = .seconds(110)
    request.hasRoomTone = true
    request.lead = .seconds(0.7)
    return try? RenderingTests.track(text, request)
  }()

  private static let alone: [Int32]? = track.flatMap { try? samples($0, cores: 1) }

  @Test(arguments: [2, 3, 8])
  func `a track is the same on any number of cores`(cores: Int) throws {
    let track = try #require(Self.track)
    #expect(try samples(track, cores: cores) == Self.alone)
  }

  @Test func `so are its stems`() throws {
    let track = try #require(Self.track)
    func stems(cores: Int) throws -> [[Int32]] {
      let sinks = Stem.allCases.map { _ in MemorySink() }
      try TrackRenderer(cores: cores).render(track, to: [MemorySink()], stems: sinks)
      return sinks.map(\.samples)
    }
    #expect(try stems(cores: 1) == stems(cores: 2))
  }

  @Test(arguments: [0.8, 7, 13, 30])
  func `and so is a short one`(seconds: Double) throws {
    var request = quickRequest()
    request.length = .seconds(seconds)
    request.bell = nil
    let track = try RenderingTests.track("[silence:\"0.1s..60s\"]", request)
    #expect(track.timeline.length == request.rate.frames(seconds: seconds))
    #expect(try samples(track, cores: 2) == samples(track, cores: 1))
  }

  @Test(arguments: [1, 2])
  func `a sink that fails stops every core`(cores: Int) throws {
    final class FullSink: FrameSink {
      let format = PCMFormat()

      func write(_ samples: [Int32], frames: Int) throws(OutputError) {
        throw .writeFailed(path: "x.wav", reason: "full")
      }
      func finish() { Issue.record("a failed track was finished") }
    }
    let track = try #require(Self.track)
    #expect(throws: OutputError.writeFailed(path: "x.wav", reason: "full")) {
      try TrackRenderer(cores: cores).render(track, to: [FullSink()])
    }
  }
}
