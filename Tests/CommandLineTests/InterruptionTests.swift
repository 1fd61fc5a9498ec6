import Foundation
import TestSupport
import Testing

/// Signals, readers that go away, and other things that happen to a program at work.
@Suite(.serialized) struct InterruptionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A render that has begun to write its file.
  private func mixing() throws -> StartedTool {
    let tool = try StartedTool(["metta", "--minutes", "60", "-o", "x.wav"], in: folder.path)
    while folder.contents.isEmpty, tool.isRunning { usleep(2000) }
    return tool
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a render interrupted while it mixes leaves nothing behind`(signal: Int32) throws {
    let tool = try mixing()
    tool.send(signal)
    #expect(tool.end() == .signalled(signal))
    #expect(folder.contents.isEmpty)
  }

  @Test func `a signal that was ignored from the start stays ignored`() throws {
    let tool = try StartedTool(
      ["metta", "--minutes", "5", "-o", "x.wav"], in: folder.path, ignoring: ["HUP"])
    while tool.isRunning {
      tool.send(SIGHUP)
      usleep(2000)
    }
    #expect(tool.end() == .exited(0))
    #expect(folder.contents == ["x.wav"])
  }

  @Test func `a render whose messages nobody reads goes on`() throws {
    _ = try folder.write(
      "---\nlength: { from: 8s, to: 9s }\n---\nSit. [silence:\"1s..9s\"] Rest.", to: "s.md")
    let arguments = ["s.md", "--length", "7s", "-o", "x.wav"]
    let loud = try StartedTool(arguments, in: folder.path)
    #expect(loud.end() == .exited(0))
    #expect(loud.errors.contains("warning"))
    let sound = try folder.bytes(of: "x.wav")
    try FileManager.default.removeItem(atPath: folder.file("x.wav"))
    let tool = try StartedTool(arguments, in: folder.path, deaf: .errors)
    #expect(tool.end() == .exited(0))
    #expect(try folder.bytes(of: "x.wav") == sound)
  }

  @Test(arguments: [
    ["list"], ["list", "--json"], ["outline", "metta", "-m", "5"], ["metta", "-m", "5", "-o", "-"],
    ["metta", "-m", "5", "-o", "-", "--format", "mp3"],
    ["metta", "-m", "5", "-o", "-", "--format", "opus"],
  ])
  func `a result that nobody reads ends the program without a word`(arguments: [String]) throws {
    let tool = try StartedTool(arguments, in: folder.path, deaf: .output)
    #expect(tool.end() == .signalled(SIGPIPE))
    #expect(tool.errors.isEmpty)
  }

  @Test func `a program that is deleted while it runs starts itself again`() throws {
    let program = try folder.copyProgram(BuiltTool.path, to: "program")
    let tool = try StartedTool(
      ["-", "-o", "x.wav", "--preset", "archive"], program: program, in: folder.path, isFed: true)
    try FileManager.default.removeItem(atPath: program)
    tool.feed("Sit. [5s] Rest.")
    #expect(tool.end() == .exited(0), "\(tool.errors)")
    #expect(folder.contents == ["x.wav"])
  }
}
