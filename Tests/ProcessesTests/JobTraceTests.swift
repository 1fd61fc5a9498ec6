import Foundation
import Processes
import TestSupport
import Testing

/// What a job leaves behind: its temporaries, its children, its descriptors.
struct JobTraceTests {
  private let troupe: Troupe

  init() throws {
    troupe = try Troupe()
  }

  @Test func `the owner of a temporary keeps it through a cancelling, and removes it`() throws {
    let scope = JobScope()
    let path = troupe.file("temporary")
    let made = try scope.createTemporary(path) { mkdir(path, 0o700) == 0 ? true : nil }
    #expect(made == true)
    scope.cancel()
    #expect(FileManager.default.createFile(atPath: path + "/content", contents: nil))
    scope.deleteTemporary(path)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `what is no longer the job's is not deleted when it is abandoned`() throws {
    let scope = JobScope()
    let (kept, lost) = (troupe.file("kept"), troupe.file("lost"))
    for path in [kept, lost] {
      _ = try scope.createTemporary(path) { mkdir(path, 0o700) == 0 ? true : nil }
    }
    let never = troupe.file("never")
    let unmade = try scope.createTemporary(never) { () -> Bool? in nil }
    #expect(unmade == nil)
    mkdir(never, 0o700)
    scope.releaseTemporary(kept)
    scope.abandon()
    #expect(FileManager.default.fileExists(atPath: kept))
    #expect(FileManager.default.fileExists(atPath: never))
    #expect(!FileManager.default.fileExists(atPath: lost))
  }

  @Test func `an abandoned job leaves nothing behind, and nobody goes on with it`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("kept"), withIntermediateDirectories: false)
    _ = try folder.write("Be", to: "kept/precious")
    try FileManager.default.createDirectory(
      atPath: folder.file("job"), withIntermediateDirectories: false)
    let run = try Tool(path: troupe.program).run(["abandon", folder.file("job")])
    #expect(run.code == SIGTERM)
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("job")).isEmpty)
    #expect(FileManager.default.fileExists(atPath: folder.file("kept/precious")))
    #expect(troupe.isGone)
  }

  /// In a process of its own: in this one, tests beside it open and start things.
  @Test func `a hundred cancelled jobs leave neither a descriptor nor a child`() throws {
    let lines = try Tool(path: troupe.program).run(["jobs"]).output.split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[0] == lines[1] && lines[1].hasSuffix(" alone"))
  }
}
