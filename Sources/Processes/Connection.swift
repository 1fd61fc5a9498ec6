internal import Glibc

/// A line to a server: over the network, through a socket in the file system, or to a child that
/// serves on its standard streams.
///
/// Nothing waits beyond the moment it is given. Dropping it closes the line; a child is ended and
/// waited for. Used by one thread at a time.
package final class Connection {
  package typealias Instant = SuspendingClock.Instant

  /// Why nothing comes of it.
  package enum Failure: Error, Equatable {
    case unreachable(reason: String)
    /// The other end closed the line, or died; or the job was cancelled.
    case gone
    /// The moment came first.
    case late
  }

  /// What is read.
  private let input: Line
  /// What is written to: the same line, but for a child.
  private let output: Line
  /// A child's standard error, until it is closed.
  private var errors: Line?
  private var words = LastWords()
  private let process: pid_t?
  private let scope: JobScope

  /// Bytes taken at a time.
  private static let piece = 64 << 10
  /// What a child that is gone still has to say comes within this.
  private static let farewell = Duration.milliseconds(200)

  /// Connects to a port of a host, trying its addresses in the system's order.
  ///
  /// Looking up a name is the resolver's, which keeps its own time.
  ///
  /// - Parameter scope: the job that it is for; one that is cancelled in the meantime is seen once
  ///   connecting has come to an end.
  package convenience init(
    host: String, port: Int, by end: Instant, in scope: JobScope = JobScope()
  ) throws(Failure) {
    try self.init(scope) { () throws(Failure) in
      try Dialer.line(host: host, port: port, by: end)
    }
  }

  /// Connects to a socket in the file system.
  ///
  /// - Parameter scope: as of a host.
  package convenience init(
    socket path: String, by end: Instant, in scope: JobScope = JobScope()
  ) throws(Failure) {
    try self.init(scope) { () throws(Failure) in try Dialer.line(path: path, by: end) }
  }

  private init(_ scope: JobScope, _ dial: () throws(Failure) -> Line) throws(Failure) {
    let line = try scope.whileOpen(or: .gone, dial)
    do {
      try scope.join(line)
    } catch {
      throw .gone
    }
    input = line
    output = line
    process = nil
    self.scope = scope
  }

  /// Starts a child.
  ///
  /// Its input and output are two lines: some servers take anything to read on their output for its
  /// end.
  ///
  /// - Parameters:
  ///   - words: the program and its arguments; a name without a slash is looked for in `PATH`.
  ///   - scope: the job that it is for.
  package init(running words: [String], in scope: JobScope = JobScope()) throws(Failure) {
    guard !words.isEmpty else { throw .unreachable(reason: "there is no command") }
    do throws(ChildProcess.StartFailure) {
      let (toChild, fromChild) = (try Line.pair(), try Line.pair())
      let errors = try Line.pair()
      let lines = [toChild.ours, fromChild.ours, errors.ours]
      process = try scope.started(ownProcessGroup: false, lines: lines) {
        () throws(ChildProcess.StartFailure) in
        try Spawn(words: words).start(
          line: toChild.theirs, output: fromChild.theirs, errors: errors.theirs)
      }
      output = toChild.ours
      input = fromChild.ours
      self.errors = errors.ours
    } catch {
      throw error.isCancelled ? .gone : .unreachable(reason: error.reason)
    }
    self.scope = scope
  }

  deinit {
    guard let process else { return scope.leave(input) }
    scope.forget(process)
    ProcessExit.reap(process)
  }

  /// The end of what a child wrote to standard error.
  package var lastWords: String { words.text }

  /// Whether something is there to be read, or the end.
  package var hasWaiting: Bool {
    var ready = pollfd(fd: input.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) > 0
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: [UInt8], by end: Instant) throws(Failure) {
    try scope.whileOpen(or: .gone) { () throws(Failure) in try writeAll(bytes, by: end) }
  }

  private func writeAll(_ bytes: [UInt8], by end: Instant) throws(Failure) {
    var rest = bytes[...]
    while true {
      guard let wrote = output.writeSome(rest) else { throw gone() }
      rest = rest.dropFirst(wrote)
      if rest.isEmpty { return }
      try wait(for: POLLOUT, on: output, by: end)
    }
  }

  /// Reads what is there, waiting for the first of it: one byte at least.
  package func read(by end: Instant) throws(Failure) -> [UInt8] {
    try scope.whileOpen(or: .gone) { () throws(Failure) in try readSome(by: end) }
  }

  private func readSome(by end: Instant) throws(Failure) -> [UInt8] {
    while true {
      // Who never stops talking has no more time than others.
      guard end > .now else { throw .late }
      switch input.readSome(atMost: Self.piece) {
      case .bytes(let bytes): return bytes
      case .end: throw gone()
      case .nothing: try wait(for: POLLIN, on: input, by: end)
      }
    }
  }

  /// A child that says too much on standard error must not stand still over it.
  private func wait(for event: Int32, on line: Line, by end: Instant) throws(Failure) {
    while true {
      var awaited = [pollfd(fd: line.descriptor, events: Int16(event), revents: 0)]
      if let errors {
        awaited.append(pollfd(fd: errors.descriptor, events: Int16(POLLIN), revents: 0))
      }
      let left = end - .now
      guard left > .zero else { throw .late }
      poll(&awaited, nfds_t(awaited.count), Dialer.milliseconds(left))
      hearErrors()
      if awaited[0].revents != 0 { return }
    }
  }

  private func hearErrors() {
    guard let errors else { return }
    switch errors.readSome(atMost: Self.piece) {
    case .bytes(let bytes): words.append(bytes)
    case .nothing: break
    case .end: self.errors = nil
    }
  }

  private func gone() -> Failure {
    let end = Instant.now + Self.farewell
    while let errors, end > .now {
      var awaited = pollfd(fd: errors.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&awaited, 1, Dialer.milliseconds(end - .now))
      hearErrors()
    }
    return .gone
  }
}
