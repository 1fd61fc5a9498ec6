import Catalog
import MeditationScript
import Pacing
import Testing
import Timebase

/// Whatever the length, events follow each other without a gap and end on the very frame.
@Suite struct ExactnessTests {
  private static let text = """
    ---
    phrases: ["May {who} rest.", "May {who} be.", "May {who} live."]
    ---
    [bell:"2"]

    # Settling

    One. Two. [pause] Three.

    [breathe:"4-6"; times:"1..4"]

    # Practice

    [phrases; who:I; rounds:"1..9"]

    Now rest. [silence:"10s..2m"]

    [bell; ring:out]
    """

  @Test(arguments: [90.0, 123.457, 180, 300.001, 400])
  func `the sum of all events is the track`(seconds: Double) throws {
    let timeline = try lay(Self.text, seconds: seconds, varies: true)
    var clock = Frames.zero
    for event in timeline.events {
      #expect(event.start == clock)
      #expect(event.length >= .zero)
      clock = event.end
    }
    #expect(clock == milli.frames(seconds: seconds))
    #expect(timeline.length == clock)
  }

  @Test func `the same seed gives the same track, another seed another`() throws {
    let first = rows(try lay(Self.text, seconds: 300, seed: 1, varies: true))
    #expect(first == rows(try lay(Self.text, seconds: 300, seed: 1, varies: true)))
    #expect(first != rows(try lay(Self.text, seconds: 300, seed: 2, varies: true)))
  }

  @Test func `varied pauses keep their sum and their bounds`() throws {
    let even = try lay(Self.text, seconds: 300)
    let varied = try lay(Self.text, seconds: 300, varies: true)
    func phrasePauses(_ timeline: Timeline) -> [Int64] {
      timeline.events.filter { $0.content == .pause(.phrase) }.map(\.length.count)
    }
    #expect(phrasePauses(even).reduce(0, +) == phrasePauses(varied).reduce(0, +))
    #expect(Set(phrasePauses(varied)).count > Set(phrasePauses(even)).count)
    #expect(phrasePauses(varied).allSatisfy { (3000...12_000).contains($0) })
  }
}
