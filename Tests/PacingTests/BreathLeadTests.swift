import MeditationScript
import Pacing
import Testing
import Timebase

/// How breath is led: every phrase takes two seconds here, every breath word one.
@Suite struct BreathLeadTests {
  private func overlays(_ timeline: Timeline) -> [String] {
    timeline.overlays.map { "\($0.content.words) \($0.start.count)..\($0.end.count)" }
  }

  @Test func `a word ends 150 ms before its phase, for three cycles and no more`() throws {
    let timeline = try lay("[breathe:\"4-6\"; times:\"5\"; cue:\"both\"]")
    // The opening word is an event of its own, before the first breath.
    #expect(
      rows(timeline).prefix(5) == [
        "rest 500", "speech 1000", "rest 150", "inhale 4000", "exhale 6000",
      ])
    #expect(
      overlays(timeline) == [
        "exhale 4500..5500", "inhale 10500..11500", "exhale 14500..15500",
        "inhale 20500..21500", "exhale 24500..25500",
      ])
  }

  @Test func `a word with no room before its phase is left out`() throws {
    let timeline = try lay("[breathe:\"4-1-6-1\"; times:\"2\"; cue:\"voice\"]")
    #expect(
      overlays(timeline) == [
        "full 4500..5500", "empty 11500..12500", "full 16500..17500", "empty 23500..24500",
      ])
  }

  @Test(arguments: [
    ("swell", ["swell", "swell", "swell", "swell", "swell"]),
    ("voice", ["none", "none", "none", "swell", "swell"]),
    ("both", ["tone", "tone", "tone", "tone", "tone"]),
    ("ticks", ["tick", "tick", "tick", "tick", "tick"]),
    ("none", ["none", "none", "none", "none", "none"]),
  ])
  func `each cue sounds as it should, cycle after cycle`(cue: String, heard: [String]) throws {
    let timeline = try lay("[breathe:\"4-6\"; times:\"5\"; cue:\"\(cue)\"]")
    let cues = timeline.events.compactMap { event -> String? in
      if case .breath(.inhale, let cue) = event.content { cue.rawValue } else { nil }
    }
    #expect(cues == heard)
  }

  @Test func `another row of breaths is led anew`() throws {
    let timeline = try lay(
      "[breathe:\"4-6\"; times:\"1\"; cue:\"both\"]\n\nRest.\n\n"
        + "[breathe:\"4-6\"; times:\"1\"; cue:\"both\"]")
    let openings = timeline.events.count { $0.content.words == "inhale" && $0.length.count == 1000 }
    #expect(openings == 2)
  }

  @Test func `more cycles cost what they take, the opening word but once`() throws {
    let one = try lay("[breathe:\"4-6\"; times:\"1\"; cue:\"both\"]").length
    let three = try lay("[breathe:\"4-6\"; times:\"3\"; cue:\"both\"]").length
    #expect((three - one).count == 20_000)
    let fitted = try lay("[breathe:\"4-6\"; times:\"1..9\"; cue:\"both\"] [silence]", seconds: 60)
    #expect(fitted.length.count == 60_000)
    #expect(fitted.events.map(\.length).sum() == fitted.length)
  }

  @Test func `a bed begins where it stands, and takes no time`() throws {
    let timeline = try lay("One. [2s]\n\n[ambience:\"rain\"]\n\nTwo.")
    let bed = try #require(
      timeline.events.first { if case .ambience = $0.content { true } else { false } })
    #expect(bed.length == .zero)
    #expect(bed.content.words == "rain")
    #expect(rows(timeline).contains("bed 0"))
  }
}
