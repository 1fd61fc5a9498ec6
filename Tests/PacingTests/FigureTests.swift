import MeditationScript
import Pacing
import Testing
import Timebase

/// What is told of a track's pacing.
///
/// Every phrase takes two seconds here.
@Suite struct FigureTests {
  private func figures(_ text: String, seconds: Double? = nil) throws -> PacingFigures {
    PacingFigures(of: try lay(text, seconds: seconds), language: "en-US")
  }

  @Test func `words, pauses and silences are counted between the first word and the last`() throws {
    // Air of 0.5 s, four phrases, a gap of 1.2 s, a pause of 4 s, a rest of 90 s, air of 1 s.
    let found = try figures(
      "One and two. Three. [4s] One and two. [90s] I'm 4, well-known -- there.")
    #expect(found.words == 11)
    #expect(found.pauses == [4, 90])
    #expect(found.longestSilence == 90)
    #expect(found.longSilences == 1)
    #expect(found.medianPause == 47)
    #expect(abs(found.pauseSpread - 43.0 / 47) < 1e-9)
    #expect(found.mostHeard?.text == "One and two.")
    #expect(found.mostHeard?.times == 2)
    #expect(abs(found.minutes * 60 - 104.7) < 1e-9)
    #expect(abs(found.speechShare - 8 / 104.7) < 1e-9)
    #expect(abs(found.longSilenceShare - 90 / 104.7) < 1e-9)
  }

  @Test func `a bell rings into a pause, and breath ends one`() throws {
    #expect(try figures("One. [10s] [bell] [20s] Two.").pauses == [30])
    #expect(try figures("One. [10s] [breathe:\"4-6\"; times:\"1\"] [20s] Two.").pauses == [10, 20])
  }

  @Test func `open silence counts before the first word and after the last, up to the bell`() throws
  {
    #expect(
      try figures("[silence:\"20s..40s\"] One. [silence:\"60s..70s\"] [bell]").pauses.count == 2)
    #expect(try figures("One. [silence:\"60s..60s\"] [bell; ring:\"out\"]").pauses == [60])
    #expect(try figures("[bell] [silence:\"90s..90s\"] [bell]").longestSilence == 90)
    #expect(try figures("[bell] One. [20s]").pauses == [])
  }

  @Test func `density is the part of each tenth that is spoken`() throws {
    // One phrase of two seconds in the middle of the first tenth of ten seconds.
    let found = try figures("[2.5s] One. [95.5s]")
    #expect(found.density.map { Int(($0 * 100).rounded()) } == [20, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(found.mostHeard == nil)
    #expect(found.pauses == [])
    #expect(found.pauseSpread == 0)
  }

  @Test func `in a language without spaces, words are counted by the time they take`() throws {
    let timeline = try lay("慢慢地呼吸，感觉身体。")
    #expect(PacingFigures(of: timeline, language: "zh-CN").words == 5)
  }

  @Test func `the model is the measured one`() {
    func words(_ form: PracticeForm, _ minutes: Double) -> Int {
      Int(SitModel(form, minutes: minutes).wordsPerMinute.rounded())
    }
    #expect([3, 5, 10, 20, 30, 45, 60].map { words(.heart, $0) } == [63, 53, 42, 33, 29, 26, 23])
    #expect([3, 5, 10, 20, 30, 45].map { words(.inquiry, $0) } == [69, 58, 46, 37, 32, 28])
    #expect([3, 5, 10, 20].map { words(.pause, $0) } == [94, 79, 55, 37])
    #expect([3, 5, 10, 20, 30, 60].map { words(.bodyScan, $0) } == [88, 74, 59, 47, 45, 45])
    #expect(
      [3, 5, 10, 20, 30, 45, 60].map { SitModel(.heart, minutes: $0).mostHeard }
        == [2, 2, 3, 4, 6, 8, 10])
    #expect(
      [8, 9, 10, 30, 60, 90].map { SitModel(.heart, minutes: $0).silenceShare }
        == [0, 0.05, 0.1, 0.35, 0.48, 0.48])
    #expect(SitModel(.heart, minutes: 30).longestSilence == 195)
    #expect(
      [3, 10, 12.5, 60].map { SitModel(.heart, minutes: $0).pauseSpread } == [0.6, 1, 1.25, 2])
  }

  private func remarks(
    _ text: String, minutes: Double, form: PracticeForm = .heart, refrains: Refrains = .usual
  ) throws -> [Rule] {
    let timeline = try lay(
      text, seconds: minutes * 60, promised: 3600, form: form, refrains: refrains)
    var head = Head()
    head.form = form
    return PacingRemarks(
      PacingFigures(of: timeline, language: "en-US"), head, refrains: refrains
    ).warnings.compactMap(\.rule)
  }

  @Test func `too much, too little, too often, too even`() throws {
    let much = (1...60).map { "This is the sentence number \($0)." }.joined(separator: " ")
    #expect(try remarks(much + " [silence]", minutes: 4) == [.crowded])
    #expect(try remarks("Begin. [pause] Rest. [silence:\"1m..9m\"] End.", minutes: 10) == [.thin])
    let often =
      (1...12).map { _ in "May I rest. [9s]" }.joined(separator: " ") + " [silence:\"1s..9m\"] End."
    #expect(try remarks(often, minutes: 3).contains(.wornPhrase))
    #expect(try !remarks(often, minutes: 3, refrains: .free).contains(.wornPhrase))
    let even =
      (1...73).map { "Now the breath number \($0). [6s]" }.joined(separator: " ")
      + " [silence:\"1s..9m\"] End."
    #expect(try remarks(even, minutes: 10) == [.evenPauses])
    #expect(try remarks("[bell] [silence]", minutes: 10, form: .sitting) == [])
    #expect(try remarks(much, minutes: 2.9) == [])
  }
}
