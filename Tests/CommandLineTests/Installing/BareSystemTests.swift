import Foundation
import TestSupport
import Testing

/// A root that is set up by half, as of a chroot that somebody made by hand.
@Suite(.serialized) struct BareSystemTests {
  /// A shell that may mount what it likes, where nobody else sees it.
  private static func alone(_ script: String, in folder: TemporaryFolder) throws -> Tool.Run? {
    try Tool("unshare")?.run(
      ["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", BuiltTool.path],
      in: folder.path)
  }

  private static let isAllowed: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? alone("mount -t tmpfs none /proc", in: folder))?.code == 0
  }()

  @Test(
    .enabled(if: isAllowed, "needs unshare, and leave to use it"),
    arguments: [
      "--version", "doctor", "arriving -m 1 -o a.wav", "list --json",
      "library library.yaml -o tracks",
      "--generate-manual",
    ])
  func `without proc it says so in one line, and how to mend it`(command: String) throws {
    let folder = try TemporaryFolder()
    let run = try #require(
      try Self.alone("mount -t tmpfs none /proc && exec \"$1\" \(command)", in: folder))
    #expect(run.code == 71)
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.errors.contains("/proc is not mounted"))
    #expect(run.errors.contains("mount -t proc proc"))
    #expect(folder.contents.isEmpty)
  }
}
