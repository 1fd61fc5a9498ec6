import Assets
import MeditationScript
import Speech
import Testing
import Voices

/// Figures of a voice somebody wrote that would make no sound, or end in a crash.
@Suite struct VoiceProblemsTests {
  private static func voice(_ name: String, _ old: String, _ new: String) throws -> Voice {
    let text = try #require(Asset.at("Audio/voices/\(name).yaml")).text
    try #require(old.isEmpty || text.contains(old))
    return try UserYAML.decoded(
      text.replacing(old, with: new), as: Voice.self,
      userInfo: [EngineRegistry.key: ownEngines])
  }

  @Test func `every voice that comes with the program is good`() throws {
    for asset in Asset.all(in: "Audio/voices", ending: ".yaml") {
      let voice = try asset.decoded(
        as: Voice.self, userInfo: [EngineRegistry.key: ownEngines])
      #expect(voice.problems() == [], "\(asset.name)")
    }
  }

  @Test(arguments: [
    (
      "steady", "pace: 119", "pace: 1e300",
      "`pace` is 1e+300; 40 to 400 words a minute are allowed."
    ),
    ("steady", "pace: 119", "pace: .nan", "`pace` is nan; 40 to 400 words a minute are allowed."),
    ("steady", "pitch: 40", "pitch: 100", "`pitch` is 100; 0 to 99 are allowed."),
    ("steady", "asked: 1.08", "asked: 0", "`heard-over-asked` is 0; 0.25 to 4 are allowed."),
    ("steady", "q: 0.8", "q: 0", "`q` of filter 2 is 0; 0.05 to 50 are allowed."),
    (
      "steady", "frequency: 80 ", "frequency: -1 ",
      "`frequency` of filter 1 is -1; 10 to 40000 Hz are allowed."
    ),
    ("steady", "ratio: 2.5", "ratio: 0", "`ratio` of `compressor` is 0; 1 to 100 are allowed."),
    ("steady", "decay: 0.63", "decay: .nan", "`decay` of `room` is nan; 0 to 0.98 are allowed."),
    (
      "steady", "predelay: 0.006", "predelay: -10",
      "`predelay` of `room` is -10; 0 to 0.5 seconds are allowed."
    ),
    ("steady", "size: 0.37", "size: 1e9", "`size` of `room` is 1000000000; 0.05 to 4 are allowed."),
    (
      "piper", "own-pace: 218", "own-pace: 0",
      "`own-pace` is 0; 40 to 400 words a minute are allowed."
    ),
  ])
  func `a figure that cannot be is named, with what is allowed`(
    name: String, old: String, new: String, words: String
  ) throws {
    #expect(try Self.voice(name, old, new).problems() == [words])
  }

  @Test func `a timbre has an end`() throws {
    let long = "gender male\n" + String(repeating: "  roughness 4\n", count: 1000)
    #expect(
      try Self.voice("steady", "gender male\n", long).problems()
        == ["`timbre` is longer than 7167 bytes."])
  }
}
