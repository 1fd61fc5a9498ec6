import Export
import Foundation
import MeditationScript
import Rendering
import SoundFile
import Testing
import Timebase

/// What can be said of a track, and what is said to what cannot.
@Suite struct SettingTests {
  /// A right value of each key, and wrong ones where there are any.
  private static func values(_ key: SettingKey) -> (right: [String], wrong: [String]) {
    switch key {
    case .practice, .language, .voice, .secondVoice, .preset, .title, .artist, .album, .genre,
      .comment,
      .script, .cover, .bell, .bed:
      (["a", "Zoë & Co.", ""], [])
    case .minutes: (["10", "7.5", "0.25"], ["ten", "", "nan", "inf", "1e9", "10m", "7,5"])
    case .length:
      (
        ["12m30s", "12:30", "1:02:03", "90s", "0:05", "999:59"],
        ["12", "soon", "12:60", "12:5", ":30", "1:2:3:4", "1000:00", "-1:30", "1:30m", "12:3０"]
      )
    case .intervalBell: (["30s", "5m", "5:00"], ["29s", "0s", "often", "0:29"])
    case .seed: (["0", "7", "9223372036854775807"], ["-1", "1.5", "9223372036854775808", "x"])
    case .pace: (["90", "130.5", "300"], ["89", "301", "fast"])
    case .pitch, .pitchRange: (["0", "50", "99"], ["100", "-1", "high", "5.5"])
    case .bedLevel: (["-60", "-22.5", "0"], ["1", "-61", "soft"])
    case .loudness: (["-40", "-16", "-10"], ["-9", "-41", "loud"])
    case .peak: (["-20", "-1.5", "0"], ["0.1", "-21", "x"])
    case .roomTone: (RoomToneChoice.allCases.map(\.rawValue), ["room", "yes", ""])
    case .breath: (BreathLead.allCases.map(\.rawValue), ["both ", "deep", ""])
    case .format: (FileFormat.allCases.map(\.rawValue), ["mp5", "FLAC", ""])
    case .sampleRate: (["22050", "48000"], ["0", "48k", "44100.0", "-1"])
    case .bitDepth: (["16", "24", "float"], ["32", "8", ""])
    case .channels: (["1", "2"], ["0", "3", "stereo"])
    case .bitRate: (["128", "vbr", "VBR"], ["128k", "fast", ""])
    case .track:
      (["3", "3/12", "9999/9999"], ["0", "03", "3/", "/3", "3/0", "12345", "a", "1/2/3"])
    case .date:
      (
        ["2026", "2026-11", "2026-11-21"],
        [
          "26", "2026-13", "2026-00", "2026-1", "2026-11-32", "2026-11-21-1", "2026-11-", "x",
          "２０２６",
        ]
      )
    case .captions: (["vtt", "srt,lrc", "vtt\nsrt", ""], ["sub", "vtt,sub"])
    case .phrase: (["May I rest", "May I rest\nMay I be"], ["…", "May I rest\n!"])
    case .refrains: (["usual", "free", "1", "20000"], ["0", "often", "20001", "-1", "1.5", ""])
    case .with, .lexicon: (["a", "a\nb", ""], [])
    case .dry, .chapters, .cue, .labels, .stems, .timeline, .report, .page, .strict:
      (["yes", "no", "true", "FALSE", "on", "off", "1", "0"], ["perhaps", "", "2"])
    case .set: ([], ["Ana"])
    }
  }

  private static let right = SettingKey.allCases.flatMap { key in
    values(key).right.map { (key, $0) }
  }
  private static let wrong = SettingKey.allCases.flatMap { key in
    values(key).wrong.map { (key, $0) }
  }

  private func refusal(_ key: SettingKey, _ value: SettingValue) -> String? {
    var settings = TrackSettings()
    do throws(SettingProblem) {
      try settings.set(key, to: value)
      return nil
    } catch {
      return error.message { "<\($0.rawValue)>" }
    }
  }

  @Test(arguments: right)
  func `a right value is taken`(key: SettingKey, value: String) {
    #expect(refusal(key, .text(value)) == nil)
  }

  @Test(arguments: wrong)
  func `a wrong value is refused by the setting's name`(key: SettingKey, value: String) throws {
    let message = try #require(refusal(key, .text(value)))
    #expect(message.hasPrefix("<\(key.rawValue)> wants "))
  }

  @Test(arguments: SettingKey.allCases)
  func `a value of another form is refused, and not passed over`(key: SettingKey) {
    let text: SettingValue = .text(Self.values(key).right.first ?? "a")
    let list: SettingValue = .texts(key == .captions ? ["vtt"] : ["Sit"])
    let names: SettingValue = .values(["name": "Ana"])
    #expect((refusal(key, text) == nil) == !key.takesNames)
    #expect((refusal(key, list) == nil) == key.takesList)
    #expect((refusal(key, names) == nil) == key.takesNames)
  }

  @Test func `a refused value leaves what was said before`() throws {
    var settings = TrackSettings()
    try settings.set(.minutes, to: .text("10"))
    #expect(throws: SettingProblem.self) { try settings.set(.minutes, to: .text("ten")) }
    #expect(settings.text(.minutes) == "10")
  }

  @Test func `one cell holds a list`() throws {
    var settings = TrackSettings()
    try settings.set(.captions, to: .text("vtt, srt\nlrc,"))
    try settings.set(.phrase, to: .text("May I rest, now\n\n May I be "))
    #expect(settings.texts(.captions) == ["vtt", "srt", "lrc"])
    #expect(settings.texts(.phrase) == ["May I rest, now", "May I be"])
  }

  @Test func `what is said goes through JSON and comes back`() throws {
    var settings = TrackSettings()
    for key in SettingKey.allCases {
      guard let value = Self.values(key).right.first else { continue }
      try settings.set(key, to: .text(value))
    }
    settings.fill("name", with: "“Zoë”\n\u{7}")
    #expect(settings.all.count == SettingKey.allCases.count)
    let data = try JSONEncoder().encode(settings)
    #expect(try JSONDecoder().decode(TrackSettings.self, from: data) == settings)
  }

  /// What is said to an order that cannot be.
  private func refusal(
    to output: Output, _ values: [SettingKey: String], preset: Preset? = nil
  ) throws -> String {
    var settings = TrackSettings()
    for (key, value) in values { try settings.set(key, to: .text(value)) }
    let problem = try #require(throws: SettingProblem.self) {
      let encoding = try settings.encoding(usual: Encoding.Options(), named: nil)
      _ = try settings.exportOptions(output, encoding, preset: preset)
    }
    return problem.message(\.rawValue)
  }

  @Test func `what cannot be is said in words that can follow a colon`() throws {
    let preset = try #require(Presets.all()["podcast"])
    let messages = [
      try refusal(to: .standardOutput, [.page: "yes"]),
      try refusal(to: .standardOutput, [:], preset: preset),
      try refusal(to: .path("\"a\".wav"), [.cue: "yes"]),
      try refusal(to: .path("a.ogg"), [.format: "ogg", .bitRate: "vbr"]),
      try refusal(to: .path("a.srt"), [.captions: "srt"]),
    ]
    for message in messages { #expect(message.first?.isUppercase == false, "\(message)") }
  }

  @Test func `a cover without an end is refused as one that is too large`() throws {
    let message = try refusal(to: .path("a.wav"), [.cover: "/dev/zero"])
    #expect(message == "the cover /dev/zero is larger than 10 MB")
  }

  @Test func `a cover that is no file is refused`() throws {
    #expect(try refusal(to: .path("a.wav"), [.cover: "/"]).hasSuffix("may not be read"))
    #expect(
      try refusal(to: .path("a.wav"), [.cover: "/dev/null"]).hasSuffix("no whole PNG or JPEG"))
  }

  @Test func `every option of a track is a setting`() {
    let options = """
      minutes length seed set phrase refrains with lexicon voice second-voice pace pitch pitch-range bell interval-bell
      bed bed-level room-tone breath dry loudness peak preset format sample-rate bit-depth channels title
      artist album track date cover captions chapters cue stems timeline report page
      """.split { $0.isWhitespace }.map(String.init)
    #expect(options.filter { SettingKey(rawValue: $0) == nil } == [])
  }

  @Test func `lengths of time are as long as they say`() {
    #expect(TimeText.duration("12:30") == .seconds(750))
    #expect(TimeText.duration("1:02:03") == .seconds(3723))
    #expect(TimeText.duration("12m30s") == .seconds(750))
  }
}
