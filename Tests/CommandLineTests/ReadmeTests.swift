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
}
