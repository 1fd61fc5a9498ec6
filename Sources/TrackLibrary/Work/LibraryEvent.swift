package import Messages

/// Events while a library is rendered; tracks are indices into the plan.
package enum LibraryEvent: Sendable {
  /// Lengths are checked before anything is rendered; `done` of `total` so far.
  case checking(done: Int, total: Int)
  case started(track: Int, worker: Int)
  /// Progress of a track, in percent.
  case progress(track: Int, worker: Int, percent: Int)
  case rendered(track: Int, worker: Int, WorkReport)
  /// The track's worker ended unexpectedly; the track is tried once more.
  case retried(track: Int, worker: Int, reason: String)
  /// A track failed; `worker` is `nil` if that was found before any had it.
  case failed(track: Int, worker: Int?, UserFacingError)
  /// A track was dropped because the run was stopped.
  case dropped(track: Int, worker: Int)
  /// No further tracks are begun.
  case halted(Halt)
}

/// The reason a run begins no more tracks.
package enum Halt: Sendable, Equatable {
  case interrupted
  case firstFailure
  case diskFull
}

/// The result of a run; tracks are indices into the plan.
package struct LibraryOutcome: Sendable {
  /// Tracks that were rendered.
  package var rendered: [Int] = []
  /// Tracks that failed, each with the reason.
  package var failed: [(track: Int, failure: UserFacingError)] = []
  /// Tracks that were never begun, or dropped.
  package var left: [Int] = []
  /// The reason the run ended early; `nil` if it did not.
  package var halt: Halt?
  /// Length of the rendered sound, in seconds.
  package var seconds = 0.0
  /// Size of the rendered tracks' files.
  package var bytes: Int64 = 0
  package var phrases = WorkReport.Phrases()
  /// Rows that make no track because something is wrong with them.
  package let skipped: Int
  private let mayPass: Bool

  /// - Parameter skipped: the plan's.
  package init(skipping skipped: [SkippedRow] = []) {
    self.skipped = skipped.count
    mayPass = skipped.contains(where: \.mayPass)
  }

  /// Exit status after sysexits: 0 if all is done, 75 if a retry may help, 65 if the input is
  /// wrong, otherwise the first track's.
  package var code: Int32 {
    guard !failed.isEmpty || !left.isEmpty || skipped > 0 else { return 0 }
    let codes = failed.map(\.failure.code)
    let isCutShort = !left.isEmpty && halt != .firstFailure
    if isCutShort || mayPass || codes.contains(where: ExitStatus.passing.contains) {
      return ExitStatus.temporary
    }
    return codes.first { !ExitStatus.aboutInput.contains($0) } ?? ExitStatus.data
  }
}
