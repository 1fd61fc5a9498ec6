import Catalog
import Export
import Foundation
import MeditationScript
import Pictures
import Processes
import Rendering
import TestSupport
import Testing

@testable import TrackLibrary

/// What a track's recipe depends on: all that shapes its bytes, and nothing else.
@Suite struct RecipeKeyTests {
  /// A value of each setting that is not the usual one, as YAML.
  private static func value(_ key: SettingKey) -> String {
    switch key {
    case .practice: "rain"
    case .script: "other.md"
    case .language: "de"
    case .minutes: "12"
    case .length: "12m"
    case .seed: "7"
    case .set: "{ who: Ana }"
    case .phrase: "[May I rest]"
    case .refrains: "free"
    case .with: "[easy-first]"
    case .lexicon: "words.yaml"
    case .voice: "serene"
    case .secondVoice: "mellow"
    case .pace: "120"
    case .pitch: "40"
    case .pitchRange: "30"
    case .bell: "rin"
    case .intervalBell: "5m"
    case .bed: "rain"
    case .bedLevel: "-25"
    case .roomTone: "none"
    case .breath: "voice"
    case .loudness: "-20"
    case .peak: "-2"
    case .preset: "podcast"
    case .format: "flac"
    case .sampleRate: "48000"
    case .bitDepth: "24"
    case .channels: "1"
    case .bitRate: "128"
    case .title, .artist, .album, .genre, .comment: "Sea"
    case .track: "3/12"
    case .date: "2026-11"
    case .cover: "cover.png"
    case .captions: "[vtt]"
    case .dry, .chapters, .cue, .labels, .stems, .timeline, .report, .page, .strict: "yes"
    }
  }

  private func shelf(_ settings: String, script: String = "Sit. [pause] Breathe.") throws -> Shelf {
    let shelf = try Shelf(
      "output: \"x.{format}\"\ntracks: [{ \(settings) }]",
      ["words.yaml": "Ana: \"'ana\"\n", "own.md": script, "other.md": "Sit. [pause] Rest.\n"])
    try Data(Cover(of: "sea").png(side: 8)).write(
      to: URL(fileURLWithPath: shelf.folder.file("cover.png")))
    return shelf
  }

  private func parts(_ shelf: Shelf) throws -> Recipe.Parts {
    try #require(try shelf.plan().tracks.first).recipe
  }

  private func parts(_ settings: String) throws -> Recipe.Parts { try parts(shelf(settings)) }

  @Test(arguments: SettingKey.allCases)
  func `every setting is in the recipe`(key: SettingKey) throws {
    var base = "practice: metta, "
    if key == .bitRate { base += "format: mp3, " }
    var said = "\(base)\(key.rawValue): \(Self.value(key))"
    if key == .practice || key == .script { said = "\(key.rawValue): \(Self.value(key))" }
    let before = try parts(base)
    let after = try parts(said)
    #expect(before.settings != after.settings)
    let shapesScript: Set<SettingKey> = [.practice, .script, .language]
    let shapesSounds: Set<SettingKey> = [
      .practice, .script, .language, .voice, .bell, .bed, .preset, .lexicon, .cover, .page,
    ]
    #expect((before.script != after.script) == shapesScript.contains(key))
    // Another script need not have other sounds.
    if !shapesScript.contains(key) {
      #expect((before.sounds != after.sounds) == shapesSounds.contains(key))
    }
    #expect(before.program == after.program)
  }

  @Test func `the program is a part of its own`() throws {
    let shelf = try shelf("practice: metta")
    let wish = LibraryPlanner.Options(folder: shelf.output)
    let plans = try ["one", "other"].map {
      try shelf.planner(program: $0).plan(of: shelf.folder.file("library.yaml"), wish)
    }
    let parts = plans.compactMap(\.tracks.first?.recipe)
    #expect(parts.count == 2)
    #expect(parts[1].change(from: parts[0]) == .programChanged)
  }

  /// The script and what lies beside it: what is said of a track when one of them is other.
  @Test(arguments: [
    ("own.md", Standing.scriptChanged), ("sea.wav", .scriptChanged), ("bell.wav", .soundsChanged),
    ("bed.wav", .soundsChanged), ("words.yaml", .soundsChanged), ("cover.png", .soundsChanged),
  ])
  func `another content of a file is another recipe`(name: String, change: Standing) throws {
    let shelf = try shelf(
      "script: own.md, bell: bell.wav, bed: bed.wav, lexicon: words.yaml, cover: cover.png",
      script: "[ambience:\"sea.wav\"] Sit. [pause] Breathe.\n")
    for sound in ["sea.wav", "bell.wav", "bed.wav"] { try shelf.write("RIFF", to: sound) }
    let before = try parts(shelf)
    let unchanged = try parts(shelf)
    #expect(unchanged.change(from: before) == nil)
    let path = URL(fileURLWithPath: shelf.folder.file(name))
    if name == "cover.png" {
      try Data(Cover(of: "sky").png(side: 8)).write(to: path)
    } else {
      try Data(try Data(contentsOf: path) + Data("\n# x\n".utf8)).write(to: path)
    }
    #expect(try parts(shelf).change(from: before) == change)
  }

  @Test func `what a script includes is part of it`() throws {
    let context = try Shelf("").context()
    let maker = RecipeMaker(
      context: context, files: SettingFiles(), program: "", in: JobScope())
    let digests = try ["Sit.", "Rest."].map { words in
      let included = SourceText(name: "inner.md", text: words + " [pause] Breathe.\n")
      let repertoire = Repertoire(
        bells: context.catalog.bellKinds, beds: context.catalog.bedKinds, voices: [],
        languages: ["en-US"],
        scripts: ["inner": included], language: "en-US")
      let outer = SourceText(name: "outer.md", text: "[include:\"inner\"]\n")
      return maker.digest(of: try Script.valid(outer, with: repertoire).script)
    }
    #expect(digests[0] != digests[1])
  }

  @Test func `the second voice is one of a dialogue's sounds`() throws {
    let one = try parts("practice: kind-dialogue")
    let other = try parts("practice: kind-dialogue, second-voice: gentle")
    #expect(one.sounds != other.sounds)
  }

  @Test func `a voice that the script asks for is one of its sounds`() throws {
    let one = try shelf("script: own.md", script: "(Sit.)[voice:\"serene\"] [pause] Breathe.\n")
    let other = try shelf("script: own.md", script: "(Sit.)[voice:\"mellow\"] [pause] Breathe.\n")
    #expect(try parts(one).sounds != parts(other).sounds)
  }

  @Test func `how a manifest is written is in no recipe`() throws {
    let one = try Shelf(
      "tracks: [{ practice: metta, minutes: 10, voice: serene, captions: [vtt, srt] }]")
    let other = try Shelf(
      """
      # A library.
      title: Quiet Hours
      output: "{practice}/{minutes} {row}.{format}"
      defaults: { captions: [vtt, srt] }
      tracks:
        - { practice: rain, minutes: 12, output: rain.wav }
        - { voice: serene, minutes: 10, practice: metta, output: other.wav } # the same
      publish: { page: true }
      """)
    #expect(try one.plan().tracks[0].recipe == other.plan().tracks[1].recipe)
  }

  @Test func `rows say what entries say`() throws {
    let one = try Shelf("tracks: [{ practice: metta, minutes: 10, captions: [vtt, srt] }]")
    let other = try Shelf(
      "output: x.wav\ntracks: [{ practice: metta, from: rows.csv }]",
      ["rows.csv": "minutes,captions,comment\n10,\"vtt,srt\",\n"])
    #expect(try one.plan().tracks[0].recipe == other.plan().tracks[0].recipe)
  }

  @Test func `where the tracks and the manifest lie is in no recipe`() throws {
    let shelf = try shelf("script: own.md, bed: bed.wav, lexicon: words.yaml, cover: cover.png")
    try shelf.write("RIFF", to: "bed.wav")
    let moved = try TemporaryFolder()
    let deeper = moved.file("deeper")
    try FileManager.default.copyItem(atPath: shelf.folder.path, toPath: deeper)
    let planner = try shelf.planner()
    let recipes = try [
      (shelf.folder.file("library.yaml"), "out"), (deeper + "/library.yaml", moved.file("x/y")),
      (deeper + "/../deeper/library.yaml", "/nowhere"),
    ].map { manifest, folder in
      try planner.plan(of: manifest, LibraryPlanner.Options(folder: folder)).tracks[0].recipe
    }
    #expect(Set(recipes).count == 1)
  }
}
