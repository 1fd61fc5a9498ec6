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

  @Test func `two thousand lengths and rates are met to the frame`() throws {
    let noise = CounterNoise(seed: 19)
    let rates = [8000, 22_050, 32_000, 44_100, 48_000, 96_000].map(SampleRate.init)
    let scores = try rates.map { try score(Self.text, length: .seconds(90), rate: $0) }
    for index in 0..<2000 {
      let place = Int64(index) * 4
      let rate = rates[Int(noise.bits(at: place) % UInt64(rates.count))]
      let score = scores[rates.firstIndex(of: rate) ?? 0]
      let length =
        rate.frames(seconds: 75)
        + Frames(Int64(noise.unit(at: place + 1) * 500 * Double(rate.hertz)))
      let layout = Layout(
        target: length, promised: rate.frames(seconds: 900), seed: UInt64(index),
        refrains: noise.bits(at: place + 2) % 2 == 0 ? .usual : .free)
      let timeline = try layout.timeline(of: score)
      #expect(timeline.length == length)
      #expect(
        timeline.events.reduce(Frames.zero) { $1.start == $0 ? $1.end : Frames(-1) } == length)
      #expect(timeline.events.allSatisfy { $0.length >= .zero })
    }
  }

  @Test func `the same seed gives the same track, another seed another`() throws {
    let first = rows(try lay(Self.text, seconds: 300, seed: 1, varies: true))
    #expect(first == rows(try lay(Self.text, seconds: 300, seed: 1, varies: true)))
    #expect(first != rows(try lay(Self.text, seconds: 300, seed: 2, varies: true)))
  }

  @Test func `the words are the same for every seed`() throws {
    func words(_ seed: UInt64) throws -> [String] {
      try lay(Self.text, seconds: 300, seed: seed, varies: true).events.map(\.content.words)
    }
    #expect(try words(1) == words(2))
  }
}
