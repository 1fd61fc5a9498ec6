import Export
import Files
import Loudness
import Processes
import SoundFile
import TestSupport
import Testing
import Timebase

/// Each rule of each preset, kept and broken.
@Suite struct VerificationTests {
  /// What keeps every rule of a preset.
  private static func facts(for preset: Preset) -> SoundFacts {
    let rules = preset.rules
    func middle(_ span: PresetRules.Span?, _ usual: Double) -> Double {
      guard let span else { return usual }
      return ((span.from ?? (span.to ?? usual)) + (span.to ?? (span.from ?? usual))) / 2
    }
    let seconds = min(600, middle(rules.minutes, 10) * 60)
    let rate = rules.rates?[0] ?? 44_100
    return SoundFacts(
      format: preset.file.format, rate: SampleRate(rate), channels: rules.channels?[0] ?? 2,
      bits: rules.bits?[0], length: Frames(Int(seconds) * rate),
      bytes: Int64(middle(rules.kilobits, 128) * 125 * seconds.rounded(.down)),
      programme: ProgrammeLoudness(
        integrated: middle(rules.loudness, preset.loudness), range: 8, momentary: -12,
        shortTerm: -14, truePeak: Decibels((rules.peak ?? -1) - 0.5)),
      rms: Decibels(middle(rules.rms, -24)), floor: Decibels((rules.floor ?? -60) - 10),
      head: middle(rules.head, 0.7), tail: middle(rules.tail, 2))
  }

  private static func broken(
    _ facts: SoundFacts, _ rules: PresetRules, endsWithBell: Bool = true
  ) -> [String] {
    Verification(facts, against: rules, endsWithBell: endsWithBell).findings
      .filter { !$0.isKept }.map(\.rule)
  }

  @Test(arguments: ["podcast", "spotify", "insight-timer", "acx", "broadcast", "archive"])
  func `a file as it should be keeps every rule`(name: String) throws {
    let preset = try #require(try Presets.all()[name])
    #expect(Self.broken(Self.facts(for: preset), preset.rules) == [])
  }

  /// A preset, the one rule that is broken, and how.
  struct Fault: Sendable, CustomStringConvertible {
    let preset: String
    let rule: String
    let spoil: @Sendable (inout SoundFacts) -> Void

    var description: String { "\(preset): \(rule)" }

    init(_ preset: String, _ rule: String, _ spoil: @escaping @Sendable (inout SoundFacts) -> Void)
    {
      self.preset = preset
      self.rule = rule
      self.spoil = spoil
    }
  }

  static let faults: [Fault] = [
    Fault("podcast", "format") { $0.format = .ogg },
    Fault("podcast", "format") { $0.format = nil },
    Fault("podcast", "sample rate") {
      $0.length = Frames($0.length.count / 2)
      $0.rate = SampleRate(22_050)
    },
    Fault("podcast", "loudness") { $0.programme.integrated = -17.2 },
    Fault("podcast", "loudness") { $0.programme.integrated = -14.8 },
    Fault("podcast", "true peak") { $0.programme.truePeak = Decibels(-0.8) },
    Fault("podcast", "bit rate") { $0.bytes /= 4 },
    Fault("spotify", "loudness") { $0.programme.integrated = -13.8 },
    Fault("spotify", "size") {
      $0.bytes = 201_000_000
      $0.length = Frames(Int64($0.length.count) * 15)
    },
    Fault("insight-timer", "channels") { $0.channels = 1 },
    Fault("insight-timer", "length") {
      $0.length = Frames(44 * 48_000)
      $0.bytes = 44 * 16_000
    },
    Fault("insight-timer", "length") {
      $0.length = Frames(91 * 60 * 48_000)
      $0.bytes = 91 * 60 * 16_000
    },
    Fault("acx", "RMS") { $0.rms = Decibels(-23.2) },
    Fault("acx", "RMS") { $0.rms = Decibels(-17.8) },
    Fault("acx", "noise floor") { $0.floor = Decibels(-59) },
    Fault("acx", "true peak") { $0.programme.truePeak = Decibels(-2.8) },
    Fault("acx", "head") { $0.head = 0.4 },
    Fault("acx", "head") { $0.head = 1.1 },
    Fault("acx", "tail") { $0.tail = 0.9 },
    Fault("acx", "tail") { $0.tail = 5.1 },
    Fault("broadcast", "format") { $0.format = .wav },
    Fault("broadcast", "bit depth") { $0.bits = 32 },
    Fault("broadcast", "loudness") { $0.programme.integrated = -22.7 },
    Fault("archive", "bit depth") { $0.bits = 16 },
    Fault("archive", "sample rate") {
      $0.length = Frames($0.length.count * 441 / 480)
      $0.rate = SampleRate(44_100)
    },
  ]

  @Test(arguments: faults)
  func `a wrong file breaks the rule it breaks, and no other`(fault: Fault) throws {
    let preset = try #require(try Presets.all()[fault.preset])
    var facts = Self.facts(for: preset)
    fault.spoil(&facts)
    #expect(Self.broken(facts, preset.rules) == [fault.rule])
  }

  @Test func `a bell at the end is advice`() throws {
    let preset = try #require(try Presets.all()["insight-timer"])
    let verification = Verification(
      Self.facts(for: preset), against: preset.rules, endsWithBell: false)
    #expect(verification.failures.isEmpty)
    #expect(verification.advice.map(\.rule) == ["ending bell"])
  }

  @Test func `silence is measured as silence and breaks what it must`() throws {
    let folder = try TemporaryFolder()
    var wish = Encoding.Options()
    wish.format = .mp3
    let publication = Publication(JobScope())
    let path = folder.file("a.mp3")
    let sink = try SoundFileWriter(
      path: path, encoding: try Encoding(wish), length: Frames(441_000), in: publication)
    try sink.write([Int32](repeating: 0, count: 882_000), frames: 441_000)
    try sink.finish()
    try publication.commit()
    let facts = try SoundFacts(ofFile: path, program: BuiltTool.path, in: JobScope())
    let preset = try #require(try Presets.all()["podcast"])
    #expect(Self.broken(facts, preset.rules) == ["loudness"])
    let finding = Verification(facts, against: preset.rules, endsWithBell: nil).failures.first
    #expect(finding?.found == "−∞ LUFS")
  }
}
