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
  /// Without a worker, it was found before any was given the track.
  case failed(track: Int, worker: Int?, Trouble)
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

  /// As sysexits has it: 75 if a plain retry may help, 65 if what was given is wrong, and else what
  /// the first track failed for.
  package var code: Int32 {
    guard !failed.isEmpty || !left.isEmpty else { return 0 }
    let codes = failed.map(\.trouble.code)
    let isCutShort = !left.isEmpty && halt != .firstFailure
    if isCutShort || codes.contains(where: Self.passing.contains) { return 75 }
    return codes.first { !Trouble.inputs.contains($0) } ?? 65
  }

  /// Of what may be otherwise the next time: a crash, the system's limits, a disk.
  private static let passing: [Int32] = [70, 71, 74]
}
