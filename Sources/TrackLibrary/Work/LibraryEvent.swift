/// What happens while a library is rendered.
package enum LibraryEvent: Sendable {
  /// Before anything is rendered: so many of so many lengths were tried.
  case checking(done: Int, total: Int)
  case started(track: Int, worker: Int)
  /// In hundredths.
  case progress(track: Int, worker: Int, percent: Int)
  case rendered(track: Int, worker: Int, WorkReport)
  /// Its worker ended; it is tried once more.
  case retried(track: Int, worker: Int, reason: String)
  case failed(track: Int, worker: Int, Trouble)
  /// Dropped because the run was stopped.
  case dropped(track: Int, worker: Int)
  /// Of the rest none is begun.
  case halted(Halt)
}

/// Why a run begins no more tracks.
package enum Halt: Sendable, Equatable {
  case interrupted
  case firstFailure
  case diskFull
}

/// What a run came to.
package struct LibraryOutcome: Sendable {
  package var rendered: [Int] = []
  package var failed: [(track: Int, trouble: Trouble)] = []
  /// Never begun, or dropped.
  package var left: [Int] = []
  package var halt: Halt?
  /// Of sound that was rendered.
  package var seconds = 0.0
  package var bytes: Int64 = 0
  package var phrases = WorkReport.Phrases()

  package init() {}

  /// As sysexits has it: 75 if a plain retry may help, 65 if what was given is wrong.
  package var code: Int32 {
    guard !failed.isEmpty || !left.isEmpty else { return 0 }
    let inputs: [Int32] = [64, 65, 66]
    let isInput = left.isEmpty && failed.allSatisfy { inputs.contains($0.trouble.code) }
    let stoppedAtInput =
      halt == .firstFailure && failed.allSatisfy { inputs.contains($0.trouble.code) }
    return isInput || stoppedAtInput ? 65 : 75
  }
}
