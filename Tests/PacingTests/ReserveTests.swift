import MeditationScript
import Pacing
import Testing
import Timebase

/// Silence has its share of a track before rounds are counted.
@Suite struct ReserveTests {
  private static func practice(_ silence: String) -> String {
    """
    ---
    phrases: ["May {who} rest.", "May {who} be."]
    ---
    One. [pause] Two. [pause]

    [phrases; who:I; rounds:"1..99"]

    Now it is quiet.

    \(silence)

    Three. [pause]

    [phrases; who:you; rounds:"1..99"]

    It is quiet again.

    \(silence)

    Four.
    """
  }

  private func silences(
    _ text: String, minutes: Double, form: PracticeForm = .heart, refrains: Refrains = .atMost(99)
  ) throws -> [Double] {
    try lay(text, seconds: minutes * 60, form: form, refrains: refrains).events
      .filter { $0.content == .pause(.silence) }.map { milli.seconds($0.length) }
  }

  @Test(arguments: [(10.0, 0.10), (15, 0.20), (20, 0.30)])
  func `it is a tenth at ten minutes, and three tenths at twenty`(minutes: Double, share: Double)
    throws
  {
    let found = try silences(Self.practice("[silence:\"10s..9m\"]"), minutes: minutes)
    // Rounds of 16 s take the rest; what is left of one goes to silence.
    #expect(found.reduce(0, +) >= share * minutes * 60 - 0.01)
    #expect(found.reduce(0, +) <= share * minutes * 60 + 17)
  }

  @Test func `a silence has the more the more its author allows`() throws {
    let text = Self.practice("[silence:\"10s..1m\"]") + "\n\n[silence:\"10s..4m\"]\n\nFive."
    let found = try silences(text, minutes: 15)
    #expect(abs(found[2] / found[0] - 4) < 0.01)
  }

  @Test func `without bounds it may grow with the length of the track`() throws {
    // 6.5 s for each minute, and three minutes at least.
    #expect(
      try silences(Self.practice("[silence]"), minutes: 40, refrains: .atMost(4)).max() == 260)
    #expect(
      try silences(Self.practice("[silence]"), minutes: 12, refrains: .atMost(2)).max() ?? 0 <= 180)
  }

  @Test func `one of a given length keeps it`() throws {
    let text = Self.practice("[silence:\"40s\"]")
    #expect(try silences(text, minutes: 5).allSatisfy { $0 >= 40 && $0 < 60 })
  }

  @Test func `a body scan keeps half as much`() throws {
    let text = Self.practice("[silence:\"10s..9m\"]")
    let (heart, scan) = (
      try silences(text, minutes: 20), try silences(text, minutes: 20, form: .bodyScan)
    )
    #expect(heart.reduce(0, +) - scan.reduce(0, +) > 150)
  }

  @Test func `a sitting is all silence`() throws {
    let timeline = try lay(
      "[bell]\n\n[silence]\n\n[bell; ring:\"out\"]", seconds: 7200, form: .sitting)
    #expect(timeline.warnings.isEmpty)
    #expect(timeline.length == Frames(7_200_000))
  }
}
