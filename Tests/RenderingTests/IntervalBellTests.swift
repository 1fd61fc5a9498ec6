import MeditationScript
import Pacing
import Rendering
import Testing
import Timebase

@Suite struct IntervalBellTests {
  private func strokes(_ text: String, every interval: Duration) throws -> [Double] {
    var request = quickRequest()
    request.intervalBell = interval
    let timeline = try track(text, request).timeline
    return timeline.overlays.compactMap { event in
      guard case .strike(let stroke) = event.content else { return nil }
      #expect(stroke.isInterval)
      return timeline.rate.seconds(event.start)
    }
  }

  @Test func `a soft bell sounds at even times in a silence, not near the end`() throws {
    #expect(try strokes("[130s] Rest.", every: .seconds(30)) == [30, 60, 90])
  }

  @Test func `it waits for words to end`() throws {
    let text = "[28s] May you be happy, may you be safe, may you be well and live with ease. [60s]"
    let times = try strokes(text, every: .seconds(30))
    #expect(times.count == 2)
    #expect(times[0] > 32 && times[0] < 40)
    #expect(times[1] == 60)
  }

  @Test func `the script's own bells keep it away`() throws {
    #expect(try strokes("[50s] [bell] [100s] Rest.", every: .seconds(60)) == [120])
  }

  private static let long = "May you be happy, may you be safe, may you be well and live with ease."

  @Test func `one that words hold up until the end stays away`() throws {
    // Meant for the 30th second, in words that end some 20 s before the track does.
    let text = "[28s] \(Self.long) [18s]"
    #expect(try strokes(text, every: .seconds(30)) == [])
  }

  @Test func `one that words hold up until a bell of the script is near stays away`() throws {
    // The 30th second is more than 20 s from that bell, the end of the words is not.
    let text = "[28s] \(Self.long) [17500ms] [bell] [40s]"
    #expect(try strokes(text, every: .seconds(30)) == [])
  }

  @Test func `it is softer than a bell of the script`() throws {
    var request = quickRequest()
    request.intervalBell = .seconds(30)
    let sound = try samples(try track("[60s] [bell] [40s]", request))
    let own = loudness(sound, from: 60.5, to: 62)
    let interval = loudness(sound, from: 30, to: 31.5)
    #expect(own - interval > 5 && own - interval < 11)
  }
}
