import MeditationScript
import Pacing
import Rendering
import Testing
import Timebase

/// A track is the same however it is read.
@Suite struct ReaderTests {
  private static let text = """
    [ambience:"rain"]
    [bell:"2"; gap:"3s"]

    Let the breath come. [breathe:"2-1-3"; times:"2"; cue:"both"]

    [ambience:"drone"]

    [bell; kind:"small"; touch:"rub"]

    Rest. [breathe:"2-2"; times:"1"; cue:"ticks"] [3s]

    [bell; ring:"out"]
    """

  private static let whole: (track: Track, samples: [Int32])? = {
    guard let track = try? track(text, quickRequest()) else { return nil }
    return (try? samples(track)).map { (track, $0) }
  }()

  @Test(arguments: [1, 7, 64, 1000, 4096])
  func `a track has the same frames in blocks of any size`(size: Int) throws {
    let whole = try #require(Self.whole)
    let reader = TrackReader(MixPlan(whole.track))
    var read: [Int32] = []
    var block = [Int32](repeating: 0, count: 2 * size)
    while true {
      let frames = try reader.read(size, into: &block)
      guard frames > 0 else { break }
      read += block[..<(2 * frames)]
    }
    #expect(read == whole.samples)
  }

  @Test(arguments: [0.013, 0.2, 0.37, 0.5, 0.71, 0.99])
  func `and from any frame on, also backwards`(place: Double) throws {
    let whole = try #require(Self.whole)
    let reader = TrackReader(MixPlan(whole.track))
    var block = [Int32](repeating: 0, count: 2 * 5000)
    let start = Int(place * Double(whole.samples.count / 2))
    for frame in [start, max(0, start - 30_001), start + 77] {
      reader.seek(to: Frames(frame))
      let frames = try reader.read(5000, into: &block)
      #expect(
        Array(block[..<(2 * frames)]) == Array(whole.samples[(2 * frame)...].prefix(2 * frames)))
    }
  }

  @Test func `past the end there is nothing to read`() throws {
    let whole = try #require(Self.whole)
    let reader = TrackReader(MixPlan(whole.track))
    reader.seek(to: whole.track.timeline.length + Frames(5))
    var block = [Int32](repeating: 0, count: 20)
    #expect(try reader.read(10, into: &block) == 0)
  }
}
