import Foundation
import TestSupport
import Testing

/// What programs are told of a failure: one object, as the guide's schema says.
@Suite struct FailureObjectTests {
  private let folder: TemporaryFolder
  private static let guide = Document("Sources/RenderMeditation/RenderMeditation.docc/AppMakers.md")

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write("Rest. [breath] [pasue]", to: "wrong.md")
    _ = try folder.write("Sit (here)[voice:\"Kendra\"].", to: "warned.md")
    _ = try folder.write("Sit. [pause] Rest.", to: "good.md")
    _ = try folder.write("tracks: [{ script: wrong.md }]\n", to: "library.yaml")
    _ = try folder.write("tracks: [{ script: good.md, length: 9h }]\n", to: "long.yaml")
    _ = try folder.write("tracks: [{ script: good.md, length: 1s }]\n", to: "short.yaml")
    _ = try folder.write(
      "{ output: \"a.wav\", tracks: [{ script: good.md }], publish: { page: true } }\n",
      to: "unpublished.yaml")
    try folder.writeVoiceWithoutEngine(to: "missing.yaml")
    let voice = try String(contentsOfFile: folder.file("missing.yaml"), encoding: .utf8)
    _ = try folder.write(
      voice.replacing("no-such-program", with: "\"false\""), to: "failing.yaml")
  }

  /// The object on the last line of a program's results, held against the schema.
  private func object(in output: String) throws -> [String: Any] {
    let schema = try #require(JSONSchema(in: Self.guide))
    let line = try #require(output.split(separator: "\n").last)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    #expect(schema.complaints(about: object) == [])
    return try #require(object as? [String: Any])
  }

  @Test(
    arguments: [
      ("good.md --json --nonsense", 64, "usage", 0),
      ("good.md -o x.wav --json --minutes", 64, "usage", 0),
      ("good.md two.md three.md --json", 64, "usage", 0),
      ("good.md -m 100 -o x.wav --json", 64, "usage", 0),
      ("arriving -m 1 --voice nobody -o x.wav --json", 64, "usage", 0),
      ("good.md -o - --json", 64, "usage", 0),
      ("wrong.md -o x.wav --json", 65, "data", 2),
      ("outline wrong.md --json", 65, "data", 2),
      ("warned.md -o x.wav --strict --json", 65, "data", 1),
      ("library library.yaml --dry-run --json", 65, "data", 2),
      ("library long.yaml --dry-run --json", 65, "data", 1),
      ("library short.yaml --json", 65, "data", 0),
      ("library library.yaml --dry-run --json --strict --shard 9", 64, "usage", 0),
      ("nothing -o x.wav --json", 66, "no-input", 0),
      ("arriving -m 1 --voice missing.yaml -o x.wav --json", 69, "unavailable", 0),
      ("good.md --voice failing.yaml -o x.wav --json", 70, "software", 0),
      ("good.md -o none/x.wav --json", 73, "cannot-create", 0),
      ("good.md -o /dev/full --json", 74, "input-output", 0),
      ("good.md --format mp3 -o /dev/full --json", 74, "input-output", 0),
      ("library unpublished.yaml --publish-only --json", 75, "temporary", 0),
      // Every command that has results in JSON.
      ("export nothing --to text --json", 66, "no-input", 0),
      ("outline nothing --json", 66, "no-input", 0),
      ("import nothing.docx --json", 66, "no-input", 0),
      ("list nothing --json", 66, "no-input", 0),
      ("voices nobody -o x.wav --json", 64, "usage", 0),
      ("bells gng -o x.wav --json", 64, "usage", 0),
      ("beds rian -o x.wav --json", 64, "usage", 0),
      ("presets podcasts --json", 64, "usage", 0),
      ("presets podcast nothing.mp3 --json", 66, "no-input", 0),
      ("say Sit. --voice nobody --json", 64, "usage", 0),
      ("say Sit. -o - --json", 64, "usage", 0),
      ("bells small -o - --json", 64, "usage", 0),
      ("outline good.md --plot - --json", 64, "usage", 0),
      ("check --json", 64, "usage", 0),
      ("doctor --json --nonsense", 64, "usage", 0),
    ] as [(String, Int32, String, Int)])
  func `a failure is one object on standard output`(
    line: String, code: Int32, kind: String, places: Int
  ) throws {
    let run = try BuiltTool.run(line.split(separator: " ").map(String.init), in: folder.path)
    #expect(run.code == code, "\(run.errors)")
    let failure = try object(in: run.output)
    #expect(failure["code"] as? Int32 == code)
    #expect(failure["kind"] as? String == kind)
    #expect((failure["places"] as? [Any])?.count == places)
    #expect((failure["message"] as? String)?.hasPrefix("Error") == false)
    // What is said to people is said as before; of a library's tracks, the events say it.
    #expect(!run.errors.isEmpty || line.hasPrefix("library"))
    // A library says it after its events; all others say nothing else.
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1 || line.hasPrefix("library"))
  }

  @Test func `a machine that has nothing to give is told as 71`() throws {
    let run = try Tool(path: "/bin/sh").run(
      ["-c", "ulimit -n 12; exec '\(BuiltTool.path)' good.md -o x.wav --json --no-cache"],
      in: folder.path,
      environment: BuiltTool.environment)
    #expect(run.code == 71, "\(run.errors)")
    #expect(try object(in: run.output)["kind"] as? String == "system")
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)])
  func `a signal is told by the code that a shell shows`(signal: Int32, code: Int) throws {
    let tool = try StartedTool(
      ["metta", "--minutes", "60", "-o", "x.wav", "--json"], in: folder.path)
    let before = folder.contents
    while folder.contents == before, tool.isRunning { usleep(2000) }
    tool.send(signal)
    #expect(tool.end() == .signalled(signal))
    let failure = try object(in: tool.output)
    #expect(failure["code"] as? Int == code)
    #expect(failure["kind"] as? String == "interrupted")
  }

  @Test func `a name that is not UTF-8 is told of as any other failure`() throws {
    let run = try Tool(path: "/bin/sh").run(
      ["-c", "exec '\(BuiltTool.path)' \"$(printf 'caf\\351.md')\" --json"], in: folder.path,
      environment: BuiltTool.environment)
    #expect(run.code == 66)
    #expect(try object(in: run.output)["kind"] as? String == "no-input")
  }

  @Test func `results that cannot be written are told where they can be`() throws {
    let run = try Tool(path: "/bin/sh").run(
      ["-c", "exec '\(BuiltTool.path)' list --json > /dev/full"], in: folder.path,
      environment: BuiltTool.environment)
    #expect(run.code == 74)
    #expect(run.errors.contains("standard output"))
  }

  @Test func `of several imports, each that failed is told in its place`() throws {
    let run = try BuiltTool.run(
      ["import", "nothing.docx", "good.md", "-o", "made/", "--json"], in: folder.path)
    #expect(run.code == 66)
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let schema = try #require(JSONSchema(in: Self.guide))
    #expect(list.count == 2)
    #expect(schema.complaints(about: list[0]) == [])
    #expect(list[1]["output"] as? String == "made/good.md")
  }

  @Test func `the schema tells what it does not allow`() throws {
    let schema = try #require(JSONSchema(in: Self.guide))
    let good: [String: Any] = [
      "event": "failure", "code": 64, "kind": "usage", "message": "no", "places": [Any](),
    ]
    #expect(schema.complaints(about: good).isEmpty)
    for (key, value) in [
      ("event", "success"), ("code", 1), ("kind", "bad"), ("message", ""), ("places", "none"),
      ("more", 1), ("places", [["line": 0]]),
    ] as [(String, Any)] {
      #expect(!schema.complaints(about: good.merging([key: value]) { $1 }).isEmpty, "\(key)")
    }
    for key in good.keys {
      #expect(!schema.complaints(about: good.filter { $0.key != key }).isEmpty, "\(key)")
    }
  }

  @Test func `nobody is told who has not asked`() throws {
    #expect(try BuiltTool.run(["nothing", "-o", "x.wav"], in: folder.path).output.isEmpty)
    #expect(
      try BuiltTool.run(["nothing", "-o", "x.wav", "--", "--json"], in: folder.path).output.isEmpty)
  }
}
