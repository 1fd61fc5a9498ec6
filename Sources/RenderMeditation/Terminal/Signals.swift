import Files
import Speech

/// Cleans up when the user or the system interrupts, then ends as an interrupted program should.
enum Signals {
  /// Speaks and writes files; interrupted, it ends the programs that speak and takes away the files
  /// that are not whole.
  static func guarding<Result>(_ body: (TemporaryFiles) throws -> Result) rethrows -> Result {
    let temporaries = TemporaryFiles()
    return try Interruptions.handled { number in
      temporaries.deleteAll()
      CommandRunner.abandonAll()
      Interruptions.die(of: number)
    } during: {
      try body(temporaries)
    }
  }
}
