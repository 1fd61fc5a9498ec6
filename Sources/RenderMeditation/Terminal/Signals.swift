import Processes

/// Cleans up when the user or the system interrupts, then ends as an interrupted program should.
enum Signals {
  /// Speaks and writes files; interrupted, it ends the programs that speak and takes away the files
  /// that are not whole.
  static func guarding<Result>(_ body: (JobScope) throws -> Result) rethrows -> Result {
    let scope = JobScope()
    return try Interruptions.handled { number in
      scope.abandon()
      Failure.exit(bySignal: number)
    } during: {
      try body(scope)
    }
  }
}
