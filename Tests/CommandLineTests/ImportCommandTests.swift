import Foundation
import TestSupport
import Testing

/// `import`, from outside.
@Suite(.serialized) struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., input: String = "") throws -> BuiltTool.Run {
    try BuiltTool.run(["import"] + arguments, in: folder.path, input: input)
  }

  private static let captions =
    "1\n00:00:01,000 --> 00:00:03,000\nRest now.\n\n2\n00:00:10,000 --> 00:00:12,000\nCome back.\n"

  private func copyFixture(_ name: String) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    try FileManager.default.copyItem(
      atPath: tests.appendingPathComponent("ImportingTests/Fixtures/" + name).path,
      toPath: folder.file(name))
  }

  @Test(arguments: ["docx", "odt"])
  func `a document becomes a script that passes check and lays out at 3, 10 and 20 minutes`(
    ending: String
  ) throws {
    try copyFixture("evening." + ending)
    let made = try run("evening." + ending)
    #expect(made.code == 0)
    #expect(made.output.isEmpty)
    #expect(made.errors.hasPrefix("wrote evening.md\n"))
    #expect(made.errors.contains("    1 table is a comment\n"))
    let check = try BuiltTool.run(["check", "evening.md"], in: folder.path)
    #expect(check.code == 0, "\(check.output)")
    for minutes in ["3", "10", "20"] {
      let outline = try BuiltTool.run(["outline", "evening.md", "-m", minutes], in: folder.path)
      #expect(outline.code == 0, "\(outline.errors)")
    }
  }

  @Test func `nothing that is there is overwritten`() throws {
    _ = try folder.write(Self.captions, to: "talk.srt")
    _ = try folder.write("mine", to: "talk.md")
    for arguments in [
      ["talk.srt"], ["talk.srt", "-o", "talk.md"], ["talk.srt", "-o", "talk.srt"],
    ] {
      let run = try BuiltTool.run(["import"] + arguments, in: folder.path)
      #expect(run.code == 73)
      #expect(run.errors.contains("is there already, and nothing is overwritten"))
      #expect(run.errors.contains("-o"))
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.md"), withDestinationPath: "nowhere.md")
    #expect(try run("talk.srt", "-o", "link.md").code == 73)
    #expect(String(decoding: try folder.bytes(of: "talk.md"), as: UTF8.self) == "mine")
    #expect(folder.contents == ["link.md", "talk.md", "talk.srt"])
  }

  @Test func `a script can be printed, and what is said of it goes elsewhere`() throws {
    _ = try folder.write(Self.captions, to: "talk.srt")
    let printed = try run("talk.srt", "-o", "-")
    #expect(printed.output.hasPrefix("---\ntitle: Talk\n"))
    #expect(printed.errors.contains("  understood\n"))
    let piped = try run(
      "-", "--title", "Given", "--language", "de", "--quiet", input: Self.captions)
    #expect(piped.output.hasPrefix("---\ntitle: Given\nlanguage: de\n"))
    #expect(piped.errors.isEmpty)
    #expect(folder.contents == ["talk.srt"])
  }

  @Test func `A5: a text that was exported for reading is read back with its words and pauses`()
    throws
  {
    let words = { (script: String) throws -> [String] in
      let run = try BuiltTool.run(
        ["outline", script, "-m", "4", "--json"], in: folder.path)
      let facts = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      return (facts?["events"] as? [[String: Any]] ?? [])
        .filter { ["speech", "section"].contains($0["kind"] as? String) }
        .compactMap { $0["text"] as? String }
    }
    let text = try BuiltTool.run(
      ["export", "arriving", "-m", "4", "--to", "text"], in: folder.path)
    _ = try folder.write(text.output, to: "paper.txt")
    #expect(try run("paper.txt").code == 0)
    #expect(try words("paper.md") == words("arriving"))
    let script = String(decoding: try folder.bytes(of: "paper.md"), as: UTF8.self)
    #expect(script.contains("[bell]"))
    #expect(script.contains("[pause:\"") && !script.contains(" s)"))
  }

  @Test func `several files go to a folder, and each failure is said`() throws {
    _ = try folder.write(Self.captions, to: "one.srt")
    _ = try folder.write("Rest.\n\nOn.", to: "two.txt")
    _ = try folder.write("{\"a\": 1}", to: "three.json")
    let made = try run(
      "one.srt", "three.json", "missing.odt", "two.txt", "-o", "scripts/", "--json")
    #expect(made.code == 65)
    #expect(made.errors.contains("three.json is JSON"))
    #expect(made.errors.contains("missing.odt"))
    let facts = try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [[String: Any]]
    #expect(facts?.compactMap { $0["output"] as? String } == ["scripts/one.md", "scripts/two.md"])
    #expect(try run("one.srt", "two.txt", "-o", "-").code == 64)
    #expect(try run("one.srt", "two.txt", "-o", "one.md").code == 64)
  }

  @Test func `failures have the exit codes of other commands`() throws {
    #expect(try run("missing.docx").code == 66)
    #expect(try run("missing.docx", "--language", "xx").code == 64)
    _ = try folder.write("PK", to: "a.docx")
    let broken = try run("a.docx")
    #expect(broken.code == 65)
    #expect(broken.errors.contains("help: "))
    _ = try folder.write("Rest.", to: "a.txt")
    #expect(try run("a.txt", "-o", "none/a.md").code == 73)
    let book = try BuiltTool.run(
      ["import", "b.epub"], in: folder.path, environment: ["PATH": folder.path])
    #expect(book.code == 66)
    _ = try folder.write("PK\u{3}\u{4}", to: "b.epub")
    let unread = try BuiltTool.run(
      ["import", "b.epub"], in: folder.path, environment: ["PATH": folder.path])
    #expect(unread.code == 69)
    #expect(unread.errors.contains("apt install pandoc"))
  }
}
