import Foundation
import TestSupport
import Testing

/// What the command does with a library from beginning to end.
@Suite struct LibraryCommandTests {
  private let library: SmallLibrary

  init() throws {
    library = try SmallLibrary.finished()
  }

  @Test func `every track is there, with what stands beside it and what is published`() throws {
    let files = library.files()
    let tracks = [
      "rest-7s-wav.wav", "rest-7s-flac.flac", "rest-20s-wav.wav", "rest-20s-flac.flac",
      "arriving-1min-serene.wav", "arriving-1min-steady.wav", "arriving-1.5min-serene.wav",
      "arriving-1.5min-steady.wav", "for/1.mp3", "for/2.mp3",
    ]
    for track in tracks {
      #expect(files[track] != nil, "\(track)")
      #expect(files[".recipes/\(track).json"] != nil, "\(track)")
    }
    #expect(files["playlist.m3u8"] != nil)
    #expect(files["index.html"] != nil)
    #expect(files["arriving-1min-serene.vtt"] != nil)
    #expect(!files.keys.contains { $0.hasSuffix(".partial") })
  }

  @Test func `a track is the same as one that render makes`() throws {
    let run = try BuiltTool.run(
      [
        "arriving", "-m", "1", "--voice", "serene", "--artist", "Quiet Hours", "--captions", "vtt",
        "-o", "one.wav",
      ], in: library.home.path)
    #expect(run.code == 0)
    let one = try Data(library.home.bytes(of: "one.wav"))
    #expect(library.files()["arriving-1min-serene.wav"] == one)
  }

  @Test func `a second run touches nothing`() throws {
    // A copied library is read once; then a look at the times is enough.
    _ = try library.render()
    let before = try times()
    let again = try library.render()
    #expect(again.code == 0)
    #expect(again.errors == "10 tracks: 10 up to date\n")
    #expect(try times() == before)
  }

  @Test func `a changed script renders its own tracks only`() throws {
    let before = try times()
    _ = try library.home.write(
      "Rest well, {who}. [silence:\"1s..9m\"] Thank you.", to: "rest.md")
    let plan = try library.render("--dry-run")
    #expect(plan.output.components(separatedBy: "script changed").count == 7)
    #expect(plan.errors == "10 tracks: 6 script changed, 4 up to date\n")
    #expect(try library.render().code == 0)
    let after = try times()
    for (name, time) in before where name.hasSuffix(".wav") && name.hasPrefix("arriving") {
      #expect(after[name] == time)
    }
    #expect(after["rest-7s-wav.wav"] != before["rest-7s-wav.wav"])
  }

  @Test func `what was deleted, cut off or changed is rendered again, what was touched is not`()
    throws
  {
    let whole = library.files()
    let tracks = library.home.path + "/tracks/"
    try FileManager.default.removeItem(atPath: tracks + "arriving-1min-serene.vtt")
    truncate(tracks + "rest-7s-wav.wav", 1000)
    var bytes = try library.home.bytes(of: "tracks/rest-20s-flac.flac")
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: tracks + "rest-20s-flac.flac"))
    utimes(tracks + "for/1.mp3", nil)
    let run = try library.render()
    #expect(run.errors.contains("2 a file was changed or damaged"))
    #expect(run.errors.contains("1 a file is missing"))
    #expect(run.errors.contains("3 rendered"))
    #expect(SmallLibrary.differences(whole, library.files()).isEmpty)
  }

  @Test func `one job, two jobs and shards in any order make the same bytes`() throws {
    let whole = library.files()
    _ = try library.render("--jobs", "1", to: "serial")
    #expect(
      SmallLibrary.differences(whole, library.files(in: "serial")).isEmpty)
    for shard in ["3/3", "1/3", "2/3"] {
      let run = try library.render("--shard", shard, to: "shards")
      #expect(run.code == 0)
    }
    #expect(library.files(in: "shards")["playlist.m3u8"] == nil)
    let publish = try library.render("--publish-only", to: "shards")
    #expect(publish.code == 0, "\(publish.errors)")
    #expect(
      SmallLibrary.differences(whole, library.files(in: "shards")).isEmpty)
  }

  @Test func `nothing is published of half a library`() throws {
    try FileManager.default.removeItem(atPath: library.home.file("tracks/for/1.mp3"))
    try FileManager.default.removeItem(atPath: library.home.file("tracks/playlist.m3u8"))
    let run = try library.render("--publish-only")
    #expect(run.code == 75)
    #expect(run.errors.contains("nothing is published before every track is there"))
    #expect(library.files()["playlist.m3u8"] == nil)
  }

  @Test func `the speech cache changes no byte, and nothing is spoken twice`() throws {
    let plain = library.files()
    let cache = ["RENDER_MEDITATION_CACHE": library.home.path + "/cache"]
    _ = try library.render(to: "cold", environment: cache)
    let warm = try library.render("--json", to: "warm", environment: cache)
    let summary = try #require(warm.output.split(separator: "\n").first { $0.contains("summary") })
    #expect(summary.contains("\"spoken\":0"))
    #expect(!summary.contains("\"remembered\":0"))
    #expect(SmallLibrary.differences(plain, library.files(in: "cold")).isEmpty)
    #expect(SmallLibrary.differences(plain, library.files(in: "warm")).isEmpty)
    let off = try library.render("--no-cache", "--json", "--force", to: "warm", environment: cache)
    #expect(off.output.contains("\"remembered\":0"))
  }

  @Test func `a track that cannot be is said before anything is rendered, and the others are made`()
    throws
  {
    let library = try SmallLibrary(
      """
      tracks:
        - { practice: arriving, minutes: [1, 300], output: "{minutes}.wav" }
      """)
    let run = try library.render()
    #expect(run.code == 65)
    #expect(run.errors.contains("1 of 2 failed: 300.wav: “Arriving” cannot be"))
    #expect(run.errors.contains("2 of 2: 1.wav\n"))
    #expect(library.files().keys.sorted() == [".recipes/1.wav.json", "1.wav"])
    let strict = try library.render("--no-keep-going", to: "first")
    #expect(strict.code == 65)
    #expect(library.files(in: "first").isEmpty)
  }

  @Test func `events are JSON lines`() throws {
    let run = try library.render("--json", to: "told")
    #expect(run.errors.isEmpty)
    let events = try run.output.split(separator: "\n").map { line in
      try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let names = events.compactMap { $0["event"] as? String }
    #expect(names.first == "plan")
    #expect(names.count { $0 == "start" } == 10)
    #expect(names.count { $0 == "done" } == 10)
    #expect(names.suffix(2) == ["summary", "publish"])
  }

  @Test func `a folder that may not be written to is refused at once`() throws {
    try Data().write(to: URL(fileURLWithPath: library.home.file("taken")))
    let run = try library.render(to: "taken")
    #expect(run.code == 73)
    #expect(run.errors.contains("cannot be created"))
  }

  private func times() throws -> [String: Date] {
    var found: [String: Date] = [:]
    for name in library.files().keys {
      let path = library.home.path + "/tracks/" + name
      found[name] =
        try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
    return found
  }
}
