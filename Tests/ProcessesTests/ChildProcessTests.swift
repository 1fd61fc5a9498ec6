import Foundation
import Processes
import Testing

/// What a child has of its parent, and what it has not.
@Suite struct ChildProcessTests {
  @Test func `a child dies of a broken pipe, though its parent does not`() throws {
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    let child = try ChildProcess(["/bin/grep", "SigIgn", "/proc/self/status"])
    let line = String(decoding: try child.read(24, patience: 60), as: UTF8.self)
    let ignored = try #require(UInt64(line.dropFirst("SigIgn:\t".count), radix: 16))
    #expect(ignored >> UInt64(SIGPIPE - 1) & 1 == 0)
  }
}
