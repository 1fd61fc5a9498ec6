import Foundation
import TestSupport
import Testing

/// What the README promises.
@Suite(.serialized) struct ReadmeTests {
  private static let readme = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("README.md")

  @Test func `its script is free of mistakes and lays out at every length it names`() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let fence = try #require(text.components(separatedBy: "```markdown\n").dropFirst().first)
    let script = try #require(fence.components(separatedBy: "\n```").first)
    let folder = try TemporaryFolder()
    let path = try folder.write(script, to: "rest.md")
    let check = try BuiltTool.run(["check", path], in: folder.path)
    #expect(check.output.contains("nothing wrong"))
    for minutes in ["2", "5", "6", "10"] {
      let run = try BuiltTool.run(["outline", path, "-m", minutes], in: folder.path)
      #expect(run.code == 0)
      #expect(run.errors.isEmpty)
    }
  }

  @Test func `its table names every practice`() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let list = try BuiltTool.run(["list"], in: "/tmp").output
    for line in list.split(separator: "\n") {
      let name = try #require(line.split(separator: ",").first?.split(separator: " ").first)
      #expect(text.contains("| `\(name)` |"))
    }
  }

  @Test func `the document of the files names every key and every kind there is`() throws {
    let document = try String(
      contentsOf: Self.readme.deletingLastPathComponent()
        .appendingPathComponent("Sources/Publishing/Publishing.docc/Files.md"), encoding: .utf8)
    let folder = try TemporaryFolder()
    let run = try BuiltTool.run(
      [
        "arriving", "-m", "2", "-o", "x.mp3", "--bed", "pink", "--timeline", "--report",
        "--preset", "podcast",
      ], in: folder.path)
    #expect(run.code == 0)
    func json(_ name: String) throws -> [String: Any] {
      let json = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: name)))
      return try #require(json as? [String: Any])
    }
    let events = try #require(try json("x.timeline.json")["events"] as? [[String: Any]])
    let kinds = Set(events.compactMap { $0["kind"] as? String })
    #expect(kinds.isSuperset(of: ["section", "speech", "bell", "pause", "inhale", "exhale"]))
    for kind in kinds { #expect(document.contains("`\(kind)`"), "\(kind)") }
    let report = try json("x.report.json")
    let plain: Set = [
      "title", "artist", "album", "output", "format", "sampleRate", "channels", "bits", "voice",
      "language", "seed", "phrases", "chapters", "companions",
    ]
    for key in Set(report.keys).subtracting(plain) {
      #expect(document.contains("`\(key)`"), "\(key)")
    }
    let findings = try #require(report["findings"] as? [[String: Any]])
    for key in Set(findings.flatMap(\.keys)) { #expect(document.contains("`\(key)`"), "\(key)") }
  }
}
