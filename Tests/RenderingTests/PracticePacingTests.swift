import Catalog
import MeditationScript
import Pacing
import Rendering
import Testing
import Timebase

/// The practices beside the sits of experienced teachers, at every fifth minute of their ranges.
@Suite struct PracticePacingTests {
  /// The part of the model's words, and of its longest silence, that four in five teachers keep to.
  private static let tolerance = 1.4

  @Test(
    arguments: PracticeTests.names.map { ($0, "en") } + ["de", "es", "fr"].map { ("metta", $0) })
  func `words and silences are as many as teachers have`(name: String, language: String) throws {
    let practice = try Practice(name, language)
    let form = practice.script.head.form
    guard form.isGuided else { return }
    for minutes in stride(from: 5.0, through: 60, by: 5) where practice.range.contains(minutes) {
      let figures = try practice.figures(minutes)
      let model = SitModel(form, minutes: minutes)
      let near = 1 / Self.tolerance...Self.tolerance
      #expect(
        near.contains(figures.wordsPerMinute / model.wordsPerMinute),
        "\(name) \(minutes) min: \(figures.wordsPerMinute) of \(model.wordsPerMinute) words a minute"
      )
      #expect(
        near.contains(figures.longestSilence / model.longestSilence),
        "\(name) \(minutes) min: \(figures.longestSilence) s of \(model.longestSilence) s")
      #expect(figures.mostHeard?.times ?? 1 <= model.mostHeard, "\(name) \(minutes) min")
      #expect(
        figures.pauseSpread >= model.pauseSpread / 1.5,
        "\(name) \(minutes) min: pauses vary by \(figures.pauseSpread)")
    }
  }

  @Test(
    arguments: PracticeTests.names.map { ($0, "en") } + ["de", "es", "fr"].map { ("metta", $0) })
  func `no minute more brings more than two fifths more words`(name: String, language: String)
    throws
  {
    let practice = try Practice(name, language)
    guard practice.script.head.form.isGuided else { return }
    let minutes = Array(
      stride(from: practice.range.lowerBound, through: practice.range.upperBound, by: 1))
    for (minute, next) in zip(minutes, minutes.dropFirst()) where minute >= 3 {
      let words = (try practice.figures(minute).words, try practice.figures(next).words)
      #expect(
        (1 / Self.tolerance...Self.tolerance).contains(Double(words.1) / Double(words.0)),
        "\(name): \(words.0) words at \(minute), \(words.1) at \(next) minutes")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4] as [UInt64])
  func `half an hour of metta is as a teacher paces it`(seed: UInt64) throws {
    let practice = try Practice("metta", "en")
    let timeline = try practice.timeline(30, seed: seed)
    let figures = PacingFigures(of: timeline, language: "en")
    let wishes = timeline.events.count {
      if case .speech(let phrase) = $0.content { phrase.text.hasPrefix("May ") } else { false }
    }
    #expect((21...41).contains(figures.wordsPerMinute))
    #expect(wishes <= 40)
    #expect(figures.mostHeard?.times ?? 0 <= 6)
    #expect((4...6).contains(figures.longSilences))
    #expect((120...310).contains(figures.longestSilence))
    #expect(figures.pauseSpread >= 1.5)
    #expect((4...6).contains(figures.medianPause))
    #expect(figures.density[0] >= 1.4 * figures.speechShare)
  }

  @Test func `who wants refrains has them`() throws {
    let practice = try Practice("metta", "en")
    let usual = try practice.timeline(20)
    let free = try practice.timeline(20, refrains: .free)
    func times(_ timeline: Timeline) -> Int {
      PacingFigures(of: timeline, language: "en").mostHeard?.times ?? 0
    }
    #expect(times(usual) <= 4)
    #expect(times(free) >= times(usual) + 3)
    #expect(free.length == usual.length)
  }

  /// A practice of the library, laid out with words as long as the usual voice makes them.
  private struct Practice {
    let script: Script
    let library: RenderContext

    init(_ name: String, _ language: String) throws {
      library = try context()
      let practices = library.catalog.practices
      let source = try ScriptFinder(practices: practices, language: language).source(name)
      script = try Script.valid(source, with: library.catalog.repertoire()).script
    }

    /// In minutes.
    var range: ClosedRange<Double> {
      let length = script.head.length
      return (length.from ?? .zero) / .seconds(60)...(length.to ?? .zero) / .seconds(60)
    }

    func figures(_ minutes: Double) throws -> PacingFigures {
      PacingFigures(of: try timeline(minutes), language: script.head.language)
    }

    func timeline(
      _ minutes: Double, seed: UInt64 = 0, refrains: Refrains = .usual
    ) throws -> Timeline {
      let length = Duration.seconds(minutes * 60)
      let steps = try script.steps(length: length)
      return try Layout(
        target: PracticeTests.rate.frames(length), seed: seed, form: script.head.form,
        refrains: refrains
      ).timeline(
        of: Score(
          steps, setting: PracticeTests.setting(library, steps, secondsPerLetter: 0.073)))
    }
  }
}
