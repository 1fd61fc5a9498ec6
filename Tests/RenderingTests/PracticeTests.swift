import Catalog
import MeditationScript
import Pacing
import Rendering
import Sound
import Speech
import Testing
import Timebase

/// Every practice of the library at every half minute of its range.
///
/// Speech is estimated here, so that no engine is needed: this is about the shape of the scripts.
@Suite struct PracticeTests {
  static let rate = SampleRate(1000)

  static let names = [
    "arriving", "body-scan", "care-circuit", "compassionate-letter", "fierce-compassion",
    "friend-reframe",
    "inner-critic", "just-like-me", "kind-dialogue", "kind-self-talk", "metta", "mindful-touch",
    "present-pain", "rain", "self-compassion-break", "sitting", "soothing-touch",
    "three-directions",
    "younger-self",
  ]

  @Test func `the library has its practices, each with a head to show`() throws {
    let practices = try context().catalog.practices.filter { $0.kind == "en" }
    #expect(practices.map(\.name) == Self.names)
    for practice in practices {
      #expect(practice.head.title != nil)
      #expect(practice.head.summary != nil)
      #expect(practice.head.credits != nil)
      #expect(practice.head.notes?.contains("988") == true)
    }
  }

  @Test func `metta is there in other languages, under its own name and theirs`() throws {
    let practices = try context().catalog.practices
    for (kind, alias) in [("de", "liebende-güte"), ("es", "amor-bondad"), ("fr", "bienveillance")] {
      let own = try ScriptFinder(practices: practices, language: kind).source("metta")
      #expect(own.name == "Scripts/\(kind)/metta.md")
      #expect(try ScriptFinder(practices: practices).source(alias).name == own.name)
    }
    #expect(try ScriptFinder(practices: practices).source("metta").name == "Scripts/metta.md")
    #expect(throws: ScriptFinder.Failure.self) {
      try ScriptFinder(practices: practices, language: "fr").source("rain")
    }
  }

  @Test(arguments: names.map { ($0, "en") } + ["de", "es", "fr"].map { ("metta", $0) })
  func `a practice is free of mistakes, warnings and suggestions`(
    name: String, language: String
  ) throws {
    let context = try context()
    let source = try ScriptFinder(practices: context.catalog.practices, language: language).source(
      name)
    #expect(
      try ScriptReport(of: source, in: context.catalog, notation: EspeakNotation()).diagnostics
        .isEmpty)
  }

  @Test(
    arguments: names.map { ($0, "en", []) } + [
      ("metta", "en", ["easy-first"]), ("mindful-touch", "en", ["what-if"]),
    ]
      + ["de", "es", "fr"].flatMap { [("metta", $0, []), ("metta", $0, ["easy-first"])] })
  func `a practice fits every half minute of its range without stretching past its most`(
    name: String, language: String, options: [String]
  ) throws {
    let values = ScriptValues(options: Set(options))
    let context = try context()
    let source = try ScriptFinder(practices: context.catalog.practices, language: language).source(
      name)
    let script = try Script.valid(source, with: context.catalog.repertoire()).script
    let range = script.head.length
    let from = try #require(range.from)
    let to = try #require(range.to)
    var sections: Set<String> = []
    for length in stride(from: from / .seconds(1), through: to / .seconds(1), by: 30) {
      let steps = try script.steps(length: .seconds(length), values: values)
      let score = Score(steps, setting: Self.setting(context, steps))
      let timeline = try Layout(
        target: Self.rate.frames(seconds: length), form: script.head.form
      ).timeline(of: score)
      #expect(timeline.events.map(\.length).sum() == Self.rate.frames(seconds: length))
      #expect(timeline.warnings.isEmpty, "\(name) at \(length) s")
      // A longer track never loses a section that a shorter one had.
      let titles = Set(
        timeline.events.compactMap { event -> String? in
          if case .section(let title, _) = event.content { title } else { nil }
        })
      #expect(titles.isSuperset(of: sections))
      sections = titles
    }
  }

  @Test func `three, ten and sixty minutes of metta are three different sittings`() throws {
    let context = try context()
    let source = try ScriptFinder(practices: context.catalog.practices).source("metta")
    let script = try Script.valid(source, with: context.catalog.repertoire()).script
    let shapes = try [3, 10, 60].map { minutes -> [String] in
      try script.steps(length: .seconds(60 * minutes)).compactMap {
        if case .section(let title, _, _) = $0 { title } else { nil }
      }
    }
    #expect(shapes[0] == ["Arriving", "Yourself", "Resting", "Closing"])
    #expect(shapes[1].contains("Someone you love") && !shapes[1].contains("Someone difficult"))
    #expect(shapes[2].count == 10)
  }

  /// - Parameter secondsPerLetter: a slow voice, at about 110 words a minute, where it is not given.
  static func setting(
    _ context: RenderContext, _ steps: [Step], secondsPerLetter: Double = 0.095
  ) -> Score.Setting {
    var speech: [Phrase: Frames] = [:]
    for phrase in steps.phrases {
      speech[phrase] = rate.frames(seconds: Double(phrase.text.count) * secondsPerLetter)
    }
    let bell = SoundChoice.kind(Catalog.defaultBell, tuning: nil)
    let ring = context.catalog.bells[Catalog.defaultBell]?.rings
    let times = Score.BellTimes(
      clear: rate.frames(seconds: ring?.clear ?? 0), tail: rate.frames(seconds: ring?.tail ?? 0))
    return Score.Setting(
      rate: rate, pauses: context.catalog.pauses, speech: speech,
      bells: [StrikeRequest(bell: bell): times],
      bell: bell)
  }
}
