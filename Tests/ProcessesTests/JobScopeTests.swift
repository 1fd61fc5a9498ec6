import Files
import Foundation
import Processes
import Synchronization
import TestSupport
import Testing

/// Jobs of one process, which are cancelled one by one.
struct JobScopeTests {
  /// One troupe a job, so that their children can be told apart.
  private let troupe: Troupe
  private let other: Troupe

  init() throws {
    troupe = try Troupe()
    other = try Troupe()
  }

  /// Seconds after which a wait was not ended by the cancelling.
  private static let long = 60

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// Runs on a thread of its own; gives what came of it.
  private func started<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value
  ) -> () -> Value? {
    let box = Box<Value>()
    Thread {
      let value = body()
      box.value.withLock { $0 = value }
    }.start()
    return {
      _ = waits { box.value.withLock { $0 != nil } }
      return box.value.withLock(\.self)
    }
  }

  /// A program that has a child of its own in its group, and waits for nothing.
  private func family(_ troupe: Troupe) -> Errand {
    let program = troupe.program
    return Errand(["/bin/sh", "-c", "\(program) sleeper & exec \(program) sleeper"])
  }

  @Test func `a job's cancelling ends its children, their groups, and nobody else's`() throws {
    let (scope, neighbour) = (JobScope(), JobScope())
    let errand = family(troupe)
    let ending = started { try? errand.run(patience: 60, in: scope).ending }
    let errandBeside = family(other)
    let endingBeside = started { try? errandBeside.run(patience: 60, in: neighbour).ending }
    let child = try ChildProcess([troupe.program, "idler"], in: scope)
    let childBeside = try ChildProcess([other.program, "idler"], in: neighbour)
    let free = try ChildProcess([other.program, "idler"])
    #expect(waits { troupe.processes.count == 3 && other.processes.count == 4 })
    scope.cancel()
    scope.cancel()
    #expect(ending() == .cancelled)
    // The idler is dead, but not waited for until its owner lets go of it.
    #expect(waits { troupe.processes.allSatisfy { !ProcessStatus.isAlive($0) } })
    #expect(other.processes.filter { ProcessStatus.isAlive($0) }.count == 4)
    #expect(scope.isCancelled && !neighbour.isCancelled)
    try childBeside.write([0])
    withExtendedLifetime((child, childBeside, free)) {}
    neighbour.cancel()
    #expect(endingBeside() == .cancelled)
  }

  @Test func `dropped children of a cancelled job leave nothing to wait for`() throws {
    let scope = JobScope()
    do {
      let child = try ChildProcess([troupe.program, "idler"], in: scope)
      let server = try Connection(running: [troupe.program, "idler"], in: scope)
      scope.cancel()
      withExtendedLifetime((child, server)) {}
    }
    #expect(troupe.isGone)
  }

  @Test func `nothing begins in a cancelled job`() throws {
    let scope = JobScope()
    try scope.check()
    scope.cancel()
    #expect(throws: JobCancelled()) { try scope.check() }
    let failure = #expect(throws: ChildProcess.StartFailure.self) {
      try ChildProcess([troupe.program, "idler"], in: scope)
    }
    #expect(failure?.isCancelled == true)
    #expect(throws: ChildProcess.StartFailure.self) {
      try family(troupe).run(patience: 60, in: scope)
    }
    #expect(throws: Connection.Failure.gone) {
      try Connection(running: [troupe.program, "idler"], in: scope)
    }
    let path = troupe.file("late")
    #expect(throws: JobCancelled()) {
      try scope.createTemporary(path) { mkdir(path, 0o700) == 0 ? true : nil }
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(troupe.isGone)
  }

  @Test func `who waits for a child goes on at once, though another holds its line`() throws {
    let scope = JobScope()
    // What has left the group, and the child's own child, have the line, too.
    let words = ["/bin/sh", "-c", "\(troupe.program) sleeper & exec \(troupe.program) sleeper"]
    let child = try ChildProcess(words, in: scope)
    let line = UncheckedLine(child)
    let failed = started { (try? line.child.read(1, patience: Self.long)) == nil }
    let server = UncheckedLine(try Connection(running: words, in: scope))
    let end = Connection.Instant.now + .seconds(Self.long)
    let failure = started { () -> Connection.Failure? in
      do throws(Connection.Failure) {
        _ = try server.child.read(by: end)
        return nil
      } catch { return error }
    }
    let full = [UInt8](repeating: 0, count: 8 << 20)
    let deaf = UncheckedLine(try ChildProcess(words, in: scope))
    let unwritten = started { (try? deaf.child.write(full)) == nil }
    #expect(waits { troupe.processes.count == 6 })
    let start = SuspendingClock.now
    scope.cancel()
    #expect(failed() == true && unwritten() == true)
    #expect(failure() == .some(.gone))
    #expect(SuspendingClock.now - start < .seconds(Self.long / 2))
    for orphan in troupe.processes { kill(orphan, SIGKILL) }
  }

  /// Used by one thread at a time, as it must be.
  private final class UncheckedLine<Child>: @unchecked Sendable {
    let child: Child
    init(_ child: Child) { self.child = child }
  }

  @Test func `a cancelled job hears nothing more of a server it has a line to`() throws {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(server) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = troupe.file("socket")
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(server, $0, size) }
    }
    try #require(bound == 0 && listen(server, 1) == 0)
    let scope = JobScope()
    let end = Connection.Instant.now + .seconds(Self.long)
    let line = UncheckedLine(try Connection(socket: path, by: end, in: scope))
    let failed = started { (try? line.child.read(by: end)) == nil }
    usleep(10_000)
    scope.cancel()
    #expect(failed() == true)
    #expect(Connection.Instant.now < end)
    #expect(throws: Connection.Failure.gone) { try Connection(socket: path, by: end, in: scope) }
  }

  @Test func `a job cancelled at any moment of a start leaves no child running`() throws {
    for number in 0..<300 {
      let scope = JobScope()
      let ending = started { () -> Errand.Ending? in
        try? Errand(["/bin/sleep", "600"]).run(patience: 60, in: scope).ending
      }
      usleep(UInt32(number * 7))
      scope.cancel()
      // Without an ending, it was never started.
      #expect(try #require(ending()) ?? .cancelled == .cancelled)
    }
  }
}
