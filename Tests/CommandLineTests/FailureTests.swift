import Foundation
import TestSupport
import Testing

/// What goes wrong, what is said, and that nothing is left behind.
@Suite(.serialized) struct FailureTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: [String]) throws -> BuiltTool.Run {
    try BuiltTool.run(arguments, in: folder.path)
  }

  private static let script = "Sit. [silence:\"1s..9s\"] Rest."

  @Test func `an unknown practice suggests the nearest`() throws {
    let run = try run(["meta", "-o", "x.wav"])
    #expect(run.code == 66)
    #expect(
      run.errors == """
        render-meditation: there is no practice `meta`
          help: did you mean `metta`?

        """)
  }

  @Test func `a mistyped command is guessed`() throws {
    let run = try run(["outlin", "metta"])
    #expect(run.code == 64)
    #expect(run.errors.contains("did you mean `outline`?"))
  }

  @Test(arguments: ["0", "-3", "10000"])
  func `an impossible length names the shortest and the longest`(minutes: String) throws {
    try Data(Self.script.utf8).write(to: URL(fileURLWithPath: folder.file("s.md")))
    let run = try run(["s.md", "--minutes", minutes, "-o", "x.wav"])
    #expect(run.code == 64)
    #expect(run.errors.contains("it can be from 0:0"))
    #expect(folder.contents == ["s.md"])
  }

  @Test func `every mistake of a script is reported, and nothing rendered`() throws {
    let text = "Sit. [pasue] [bll] [silence:\"x\"] {na me} [/repeat]"
    let script = try folder.write(text, to: "s.md")
    let run = try run([script, "-o", "x.wav"])
    #expect(run.code == 65)
    #expect(run.errors.components(separatedBy: ": error: ").count == 6)
    #expect(try self.run(["check", script]).code == 65)
    #expect(folder.contents == ["s.md"])
  }

  @Test func `a binary file is no script`() throws {
    let run = try run([BuiltTool.path, "-o", "x.wav"])
    #expect(run.code == 65)
    #expect(run.errors.count < 4000)
  }

  @Test func `a missing file and a folder are told apart`() throws {
    #expect(try run(["none.md"]).errors.contains("none.md cannot be read: there is no such file"))
    #expect(try run(["./"]).errors.contains("it is a folder"))
    #expect(try run(["none.md"]).code == 66)
  }

  /// Where a process's own memory begins there is none, and reading it fails as a broken disk does.
  @Test(
    arguments: [
      (["s.md", "-o", "x.wav"], 74), (["check", "s.md"], 74), (["library", "s.md", "-o", "o"], 74),
      (["library", "row.yaml", "-o", "o"], 75), (["library", "script.yaml", "-o", "o"], 75),
      (["check", "script.yaml"], 75),
    ] as [([String], Int32)])
  func `a file that the system does not give may come another time`(
    arguments: [String], code: Int32
  ) throws {
    symlink("/proc/self/mem", folder.file("s.md"))
    _ = try folder.write(
      "tracks: [{ practice: metta, minutes: 3, from: s.md, output: a.wav }]", to: "row.yaml")
    _ = try folder.write("tracks: [{ script: s.md, output: a.wav }]", to: "script.yaml")
    let run = try run(arguments)
    #expect(run.code == code)
    #expect((run.errors + run.output).contains("s.md cannot be read: Input/output error"))
    #expect(folder.contents == ["row.yaml", "s.md", "script.yaml"])
  }

  @Test func `a mistake beside it is what counts, and all is said`() throws {
    symlink("/proc/self/mem", folder.file("s.md"))
    _ = try folder.write(
      "tracks: [{ script: s.md, output: a.wav }, { practice: mette, output: b.wav }]",
      to: "library.yaml")
    let run = try run(["check", "library.yaml", "--json"])
    #expect(run.code == 65)
    #expect(run.output.contains("s.md cannot be read: Input/output error"))
    #expect(run.output.contains("there is no practice `mette`"))
  }

  @Test func `an output that cannot be created is said with its path`() throws {
    let script = try folder.write(Self.script, to: "s.md")
    let missing = try run([script, "-o", "none/x.wav"])
    #expect(missing.code == 73)
    #expect(missing.errors.contains("none/x.wav cannot be created: No such file or directory"))
    let through = try run([script, "-o", "s.md/x.wav"])
    #expect(through.code == 73)
    #expect(try run([script, "-o", folder.path]).code == 73)
  }

  @Test func `a full device is an error`() throws {
    let script = try folder.write(Self.script, to: "s.md")
    let run = try run([script, "-o", "/dev/full"])
    #expect(run.code == 74)
    #expect(run.errors.contains("/dev/full was not written: No space left on device"))
  }

  @Test func `an output of another kind is refused`() throws {
    let script = try folder.write(Self.script, to: "s.md")
    let run = try run([script, "-o", "x.m4a"])
    #expect(run.code == 64)
    #expect(run.errors.contains(".wav"))
    #expect(run.errors.contains(".mp3"))
  }

  @Test func `a placeholder nobody has is refused with those there are`() throws {
    let script = try folder.write("Hello {name|you}.", to: "s.md")
    let run = try run([script, "--set", "nam=Ana", "-o", "x.wav"])
    #expect(run.code == 64)
    #expect(run.errors.contains("it has {name}"))
    #expect(run.errors.contains("did you mean `name`?"))
  }

  @Test func `a failed render leaves an earlier file as it was`() throws {
    let script = try folder.write("Hello {name}.", to: "s.md")
    _ = try folder.write("before", to: "x.wav")
    #expect(try run([script, "-o", "x.wav"]).code == 65)
    #expect(try folder.bytes(of: "x.wav") == Array("before".utf8))
  }
}
