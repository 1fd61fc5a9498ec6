import Export
import Foundation
import Publishing
import TestSupport
import Testing
import Yams

/// The guide to libraries says what the program does.
@Suite(.serialized) struct GuideTests {
  /// A folder with every file that the guide shows.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("scripts"), withIntermediateDirectories: false)
    for (name, text) in Guide.files { _ = try folder.write(text, to: name) }
    return folder
  }

  private static var manifests: [String] {
    Guide.blocks("yaml").filter { $0.contains(/(?m)^tracks:/) }
  }

  @Test func `it shows these files`() {
    #expect(
      Guide.files.keys.sorted() == [
        "Snakefile", "feed.yaml", "job.yaml", "library.yaml", "listeners.csv", "listeners.jsonl",
        "meditations.json", "scripts/evening.md", "shards.sh",
      ])
    #expect(Self.manifests.count == 2)
  }

  @Test(arguments: manifests)
  func `a manifest in it has nothing wrong`(manifest: String) throws {
    let folder = try Self.folder()
    _ = try folder.write(manifest, to: "this.yaml")
    let run = try BuiltTool.run(
      ["library", "this.yaml", "--dry-run", "--quiet"], in: folder.path)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(!run.output.isEmpty)
    #expect(try BuiltTool.run(["check", "this.yaml"], in: folder.path).code == 0)
  }

  @Test func `the first manifest is the tracks that the guide counts`() throws {
    let folder = try Self.folder()
    let run = try BuiltTool.run(
      ["library", "library.yaml", "--dry-run", "--json"], in: folder.path)
    let names = try jsonLines(run.output).compactMap { $0["name"] as? String }
    #expect(names.count(where: { $0.hasPrefix("metta-") }) == 6)
    #expect(
      names.suffix(3) == ["listeners/ana.flac", "listeners/bo.flac", "evening-3min-serene.flac"])
  }

  @Test func `rows of CSV and of JSON are the same tracks`() throws {
    let folder = try Self.folder()
    let keys = try ["csv", "jsonl"].map { ending in
      let manifest = """
        tracks: [{ script: scripts/evening.md, from: listeners.\(ending), output: "{file}.wav" }]
        """
      _ = try folder.write(manifest, to: "rows.yaml")
      let run = try BuiltTool.run(["library", "rows.yaml", "--dry-run", "--json"], in: folder.path)
      return try jsonLines(run.output).compactMap { $0["key"] as? String }
    }
    #expect(keys[0].count == 2)
    #expect(keys[0] == keys[1])
  }

  @Test(arguments: SettingKey.allCases.map(\.rawValue))
  func `no setting is left out`(key: String) {
    let rows = Guide.table(after: "### What a track says")
    #expect(rows.contains { Guide.names(in: $0[0]).contains(key) })
  }

  @Test func `no key of a feed is left out`() throws {
    let text = try #require(Guide.files["feed.yaml"])
    let feed = try YAMLDecoder().decode(FeedDescription.self, from: text)
    let keys = Set(Mirror(reflecting: feed).children.compactMap(\.label))
    let rows = Guide.table(after: "This is `feed.yaml`")
    #expect(Set(rows.flatMap { Guide.names(in: $0[0]) }) == keys)
    #expect(feed.problems.isEmpty)
  }

  @Test(
    arguments: [
      (["library.yaml", "--jobs", "0"], 64), (["feed.yaml"], 65), (["none.yaml"], 66),
      (["library.yaml", "-o", "library.yaml/tracks"], 73),
      (["library.yaml", "--publish-only"], 75),
    ] as [([String], Int32)])
  func `exit codes mean what it says`(arguments: [String], code: Int32) throws {
    let folder = try Self.folder()
    let run = try BuiltTool.run(["library"] + arguments, in: folder.path)
    #expect(run.code == code)
    #expect(Guide.table(after: "New fields and events").contains { $0[0] == "\(code)" })
  }

  @Test(arguments: ["RENDER_MEDITATION_CACHE", "XDG_CACHE_HOME"])
  func `its line deletes the cache of speech, wherever it lies`(variable: String) throws {
    let library = try SmallLibrary()
    var place = ["RENDER_MEDITATION_CACHE": ""]
    place[variable] = library.home.file("cache")
    #expect(try library.shell("render-meditation say Hello. -o x.wav", place).code == 0)
    func entries() -> [String] {
      (FileManager.default.subpaths(atPath: library.home.file("cache")) ?? [])
        .filter { $0.contains("v1") }
    }
    #expect(!entries().isEmpty)
    #expect(try library.shell(Guide.shell("rm"), place).code == 0)
    #expect(entries().isEmpty)
  }
}
