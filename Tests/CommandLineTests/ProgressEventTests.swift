import Foundation
import TestSupport
import Testing

/// How a program follows a track while it is made.
@Suite struct ProgressEventTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write(
      "---\nlength: { from: 20s, to: 21s }\n---\nSit. [silence:\"1s..9s\"] Rest.",
      to: "s.md")
    _ = try folder.write("Rest. [breath]", to: "wrong.md")
  }

  private func events(_ run: BuiltTool.Run) throws -> [[String: Any]] {
    try run.errors.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func run(_ words: String...) throws -> BuiltTool.Run {
    try BuiltTool.run(words, in: folder.path)
  }

  @Test(arguments: [[], ["--preset", "podcast"], ["--report"]])
  func `everything on standard error is an event, and percents never go back`(
    more: [String]
  ) throws {
    let run = try BuiltTool.run(
      ["s.md", "--length", "9s", "-o", "x.mp3", "--progress", "json", "--json"] + more,
      in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    let events = try events(run)
    #expect(events.first?["event"] as? String == "start")
    #expect(events.first?["name"] as? String == "x.mp3")
    #expect(events.last?["event"] as? String == "done")
    #expect(events.last?["seconds"] as? Double == 9)
    #expect(events.last?["bytes"] as? Int == (try folder.bytes(of: "x.mp3").count))
    // The script was not written for this length.
    #expect(events.contains { $0["event"] as? String == "mistake" && $0["line"] as? Int == 2 })
    let progress = events.filter { $0["event"] as? String == "progress" }
    let percents = progress.compactMap { $0["percent"] as? Int }
    #expect(percents == percents.sorted())
    #expect(percents.allSatisfy { (0..<100).contains($0) })
    var stages: [String] = []
    for stage in progress.compactMap({ $0["stage"] as? String }) where stages.last != stage {
      stages.append(stage)
    }
    let levelled = more.contains("podcast") ? ["levelling"] : []
    #expect(stages == ["speaking"] + levelled + ["mixing", "finishing"])
    for stage in stages {
      let last = progress.last { $0["stage"] as? String == stage }
      #expect(last?["done"] as? Double == last?["total"] as? Double)
    }
    // The result is one object, as without.
    let facts = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(facts?["written"] as? Bool == true)
  }

  @Test func `a failure is the last event`() throws {
    for words in [
      ["wrong.md", "-o", "x.wav"], ["nothing", "-o", "x.wav"], ["s.md", "--nonsense"],
      ["s.md", "-o", "x.wav", "--length", "9h"], ["s.md", "-o", "/dev/full"],
    ] {
      let run = try BuiltTool.run(words + ["--progress=json"], in: folder.path)
      #expect(run.output.isEmpty)
      let last = try #require(try events(run).last)
      #expect(last["event"] as? String == "failure")
      #expect(last["code"] as? Int32 == run.code)
    }
  }

  @Test func `quiet leaves progress and failures`() throws {
    let run = try run(
      "s.md", "--length", "9s", "-o", "x.wav", "--progress", "json", "--quiet")
    let kinds = Set(try events(run).compactMap { $0["event"] as? String })
    #expect(kinds == ["start", "progress", "done"])
  }

  @Test func `a stream can be followed, too`() throws {
    let run = try Tool(path: "/bin/sh").run(
      [
        "-c",
        "'\(BuiltTool.path)' s.md --length 9s --format mp3 -o - --progress json > x.mp3",
      ], in: folder.path, environment: BuiltTool.environment)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("\"event\":\"done\",\"name\":\"standard output\""))
    #expect(
      try BuiltTool.run(["s.md", "--length", "9s", "-o", "y.mp3"], in: folder.path).code == 0)
    #expect(try folder.bytes(of: "x.mp3").count == folder.bytes(of: "y.mp3").count)
  }
}
