internal import Files
internal import Glibc

/// A child process with a line to it: what it reads and what it writes.
///
/// The owner of the process and of the line: dropping it ends the child and waits for it.
package final class ChildProcess: ByteLine {
  private let process: pid_t
  private let line: Line
  private let scope: JobScope

  /// The system would not start the process.
  package struct StartFailure: Error {
    package let code: Int32

    /// The job that it was for was cancelled.
    static let cancelled = StartFailure(code: ECANCELED)

    /// In the system's words.
    package var reason: String { SystemError.text(code) }
    /// Whether the job that it was for was cancelled.
    package var isCancelled: Bool { code == ECANCELED }
  }

  /// The child closed its line, died, kept silent for too long, or its job was cancelled.
  package struct Gone: Error {
    package init() {}
  }

  /// - Parameters:
  ///   - words: the program's path and its arguments.
  ///   - scope: the job that it is for; without it, one of its own, which nobody cancels.
  package init(_ words: [String], in scope: JobScope = JobScope()) throws(StartFailure) {
    let (ours, theirs) = try Line.pair()
    process = try scope.started(ownProcessGroup: false, lines: [ours]) {
      () throws(StartFailure) in
      try Spawn(words: words).start(line: theirs)
    }
    line = ours
    self.scope = scope
  }

  deinit {
    scope.forget(process)
    ProcessExit.reap(process)
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: [UInt8]) throws(Gone) {
    try scope.whileOpen(or: Gone()) { () throws(Gone) in try line.write(bytes) }
  }

  /// Reads exactly `count` bytes, waiting at most `patience` seconds for each part of them.
  package func read(_ count: Int, patience: Int) throws(Gone) -> [UInt8] {
    try scope.whileOpen(or: Gone()) { () throws(Gone) in
      try line.read(count, patience: patience)
    }
  }
}
