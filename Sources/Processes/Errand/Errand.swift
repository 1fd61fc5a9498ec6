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
    /// Its job was cancelled, whatever became of it.
    case cancelled
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
  ///   - scope: the job that it is for; without it, one of its own, which nobody cancels.
  package func run(
    input: [UInt8] = [], patience: Double, in scope: JobScope = JobScope()
  ) throws(ChildProcess.StartFailure) -> Outcome {
    let end = SuspendingClock.now + .seconds(patience)
    let child = try ErrandChild(spawn, input: input, in: scope)
    while true {
      let now = SuspendingClock.now
      child.listen(atMost: min(end - now, .milliseconds(100)))
      // Asked before the job is: whom a cancelling killed was dead after the job was cancelled.
      let isDead = child.isDead
      if scope.isCancelled {
        scope.waitIfAbandoned()
        return child.end(as: .cancelled, limit: limit)
      }
      if child.output.count > limit { return child.end(as: .tooMuch, limit: limit) }
      if isDead { return child.end(as: nil, limit: limit) }
      if end <= now { return child.end(as: .outOfTime, limit: limit) }
    }
  }
}
