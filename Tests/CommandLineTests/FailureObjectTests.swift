import Foundation
import TestSupport
import Testing

/// What programs are told of a failure: one object, whose code is the exit code.
@Suite struct FailureObjectTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write("Rest. [breath] [pasue]", to: "wrong.md")
    _ = try folder.write("Sit (here)[voice:\"Kendra\"].", to: "warned.md")
    _ = try folder.write("Sit. [pause] Rest.", to: "good.md")
    _ = try folder.write("tracks: [{ script: wrong.md }]\n", to: "library.yaml")
    try folder.writeVoiceWithoutEngine(to: "missing.yaml")
  }

  struct Failure: Decodable {
    let event: String
    let code: Int32
    let kind: String
    let message: String
    let help: String?
    let places: [Place]

    struct Place: Decodable {
      let file: String
      let line: Int
      let column: Int
      let severity: String
    }
  }

  @Test(
    arguments: [
      ("good.md --json --nonsense", 64, "usage", 0),
      ("good.md -m 100 -o x.wav --json", 64, "usage", 0),
      ("arriving -m 1 --voice nobody -o x.wav --json", 64, "usage", 0),
      ("wrong.md -o x.wav --json", 65, "data", 2),
      ("outline wrong.md --json", 65, "data", 2),
      ("warned.md -o x.wav --strict --json", 65, "data", 1),
      ("library library.yaml --dry-run --json --strict --shard 9", 64, "usage", 0),
      ("nothing -o x.wav --json", 66, "no-input", 0),
      ("arriving -m 1 --voice missing.yaml -o x.wav --json", 69, "unavailable", 0),
      ("good.md -o none/x.wav --json", 73, "cannot-create", 0),
      ("export nothing --to text --json", 66, "no-input", 0),
    ] as [(String, Int32, String, Int)])
  func `a failure is one object on standard output`(
    line: String, code: Int32, kind: String, places: Int
  ) throws {
    let run = try BuiltTool.run(line.split(separator: " ").map(String.init), in: folder.path)
    #expect(run.code == code, "\(run.errors)")
    let failure = try JSONDecoder().decode(Failure.self, from: Data(run.output.utf8))
    #expect(failure.event == "failure")
    #expect(failure.code == code)
    #expect(failure.kind == kind)
    #expect(failure.places.count == places)
    #expect(!failure.message.isEmpty && !failure.message.hasPrefix("Error"))
    // What is said to people is said as before.
    #expect(!run.errors.isEmpty)
  }

  @Test func `nobody is told who has not asked`() throws {
    #expect(try BuiltTool.run(["nothing", "-o", "x.wav"], in: folder.path).output.isEmpty)
    #expect(
      try BuiltTool.run(["nothing", "-o", "x.wav", "--", "--json"], in: folder.path).output.isEmpty)
  }
}
