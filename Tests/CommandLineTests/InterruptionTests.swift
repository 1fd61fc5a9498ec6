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
}
