internal import Glibc
internal import Synchronization

/// A program of somebody else's that is started, given its input, listened to and waited for.
///
/// Whatever it does, the run comes to an end, and the program and everything it started in its
/// process group are gone after it.
package struct Errand: Sendable {
  private let spawn: Spawn
  private let limit: Int

  package enum Ending: Hashable, Sendable {
    /// By itself, or by somebody else's hand.
    case ended(ProcessExit)
    /// It was killed, because its time was up.
    case outOfTime
    /// It was killed, because it wrote more than anybody wants to keep.
    case tooMuch
  }

  /// What a run came to.
  package struct Outcome: Sendable {
    package let ending: Ending
    /// What stood on standard output.
    package let output: [UInt8]
    /// The end of what stood on standard error.
    package let lastWords: String
  }

  /// - Parameters:
  ///   - words: the program's path and its arguments; no shell reads them.
  ///   - environment: variables that it has besides this process's own, or instead of them.
  ///   - folder: where it works.
  ///   - limit: bytes of its output.
  package init(
    _ words: [String], environment: [String: String] = [:], folder: String? = nil,
    limit: Int = 256 << 20
  ) {
    spawn = Spawn(words: words, environment: environment, ownProcessGroup: true, folder: folder)
    self.limit = limit
  }

  /// Runs it to its end, on the caller's thread.
  ///
  /// - Parameters:
  ///   - input: on its standard input.
  ///   - patience: seconds until it is killed.
  package func run(
    input: [UInt8] = [], patience: Double
  ) throws(ChildProcess.StartFailure) -> Outcome {
    let end = SuspendingClock.now + .seconds(patience)
    let child = try ErrandChild(spawn, input: input)
    while true {
      let now = SuspendingClock.now
      child.listen(atMost: min(end - now, .milliseconds(100)))
      if child.output.count > limit { return child.end(as: .tooMuch, limit: limit) }
      if child.isDead { return child.end(as: nil, limit: limit) }
      if end <= now { return child.end(as: .outOfTime, limit: limit) }
    }
  }

  /// The groups of all that run just now.
  private static let running = Mutex<Set<pid_t>>([])

  /// Kills every program that any thread of this process waits for.
  ///
  /// For a process that is about to end: what it started leads groups of their own, and no terminal
  /// reaches them.
  package static func killAll() {
    running.withLock { groups in
      for group in groups { kill(-group, SIGKILL) }
    }
  }

  /// Starts a child such that no `killAll` can miss it, or hit another.
  static func started(
    _ body: () throws(ChildProcess.StartFailure) -> pid_t
  ) throws(ChildProcess.StartFailure) -> pid_t {
    try running.withLock { (groups) throws(ChildProcess.StartFailure) in
      let process = try body()
      groups.insert(process)
      return process
    }
  }

  static func forget(_ process: pid_t) {
    _ = running.withLock { $0.remove(process) }
  }
}
