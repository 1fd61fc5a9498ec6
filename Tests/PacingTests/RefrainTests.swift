import MeditationScript
import Pacing
import Testing
import Timebase

/// A wording is heard as often as teachers say one, and breath is led as far as they lead it.
@Suite struct RefrainTests {
  private static let text = """
    ---
    phrases: ["May {who} rest.", "May {who} be."]
    ---
    One. [pause]

    [phrases; who:you; rounds:"1..99"]

    Two. [pause]

    [phrases; who:you; rounds:"1..99"]

    It is quiet.

    [silence:"10s..30m"]
    """

  private func heard(_ text: String, minutes: Double, _ refrains: Refrains) throws -> Int {
    try lay(text, seconds: minutes * 60, refrains: refrains).events.count {
      $0.content == .speech(Phrase("May you rest."))
    }
  }

  @Test(arguments: [(5.0, 2), (8, 3), (15, 4), (30, 6)])
  func `two times, and once more for each seven and a half minutes`(minutes: Double, times: Int)
    throws
  {
    #expect(try heard(Self.text, minutes: minutes, .usual) == times)
  }

  @Test func `as many rounds as fit, for those who want refrains`() throws {
    #expect(try heard(Self.text, minutes: 10, .free) > 20)
    #expect(try heard(Self.text, minutes: 10, .atMost(7)) == 7)
  }

  @Test func `rounds that are asked for are said, whatever the limit`() throws {
    let text = Self.text.replacing("rounds:\"1..99\"", with: "rounds:\"5\"")
    #expect(try heard(text, minutes: 10, .usual) == 10)
  }

  @Test func `where nothing else could fill a track, rounds are added past the limit`() throws {
    let text = "One.\n\n[repeat:\"1..99\"]\nTwo. [pause]\n[/repeat]"
    let timeline = try lay(text, seconds: 300, refrains: .usual)
    #expect(timeline.length == Frames(300_000))
    #expect(timeline.warnings.isEmpty)
    // No more than are needed: the pauses are near their most.
    #expect((17...20).contains(timeline.events.count { $0.content == .speech(Phrase("Two.")) }))
  }

  @Test(arguments: [(3.0, 6), (10, 6), (20, 9)])
  func `six breaths are led, or as many as are eight per cent`(minutes: Double, cycles: Int) throws
  {
    let text = "One.\n\n[breathe:\"4-6\"; times:\"1..60\"]\n\nTwo.\n\n[silence:\"10s..30m\"]"
    let timeline = try lay(text, seconds: minutes * 60, refrains: .usual)
    #expect(
      timeline.events.count { if case .breath(.inhale, _) = $0.content { true } else { false } }
        == cycles)
  }
}
