internal import Files
internal import Glibc

/// A child process with a line to it: what it reads and what it writes.
///
/// The owner of the process and of the line: dropping it ends the child and waits for it.
package final class ChildProcess: ByteLine {
  private let process: pid_t
  private let line: Line

  /// The system would not start the process.
  package struct StartFailure: Error {
    package let code: Int32

    /// In the system's words.
    package var reason: String { SystemError.text(code) }
  }

  /// The child closed its line, died, or kept silent for too long.
  package struct Gone: Error {
    package init() {}
  }

  /// - Parameter words: the program's path and its arguments.
  package init(_ words: [String]) throws(StartFailure) {
    let (ours, theirs) = try Line.pair()
    process = try Spawn(words: words).start(line: theirs)
    line = ours
  }

  deinit {
    ProcessExit.reap(process)
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: [UInt8]) throws(Gone) {
    try line.write(bytes)
  }

  /// Reads exactly `count` bytes, waiting at most `patience` seconds for each part of them.
  package func read(_ count: Int, patience: Int) throws(Gone) -> [UInt8] {
    try line.read(count, patience: patience)
  }
}
