import Dispatch
import Processes
import Synchronization
import TestSupport
import Testing

@testable import Speech

/// Folders of runs that begin and end at the same time.
struct CommandFolderTests {
  @Test func `nobody takes a folder for a leftover while it is made`() throws {
    let parent = try TemporaryFolder()
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<500 {
        do throws(CommandFailure) {
          _ = try CommandFolder(in: parent.path, JobScope())
        } catch {
          failures.withLock { $0.append(error.reason) }
        }
      }
    }
    #expect(failures.withLock(\.self) == [])
    #expect(parent.contents.isEmpty)
  }
}
