import Foundation
import MeditationScript
import Messages
import Synchronization
import TrackLibrary

/// Tells a person: on a terminal by bars that move, elsewhere by a line for each track.
final class LibraryConsoleReporter: LibraryReporter {
  private let plan: LibraryPlan
  private let console: Console
  private let state: Mutex<State>
  private let begun = ContinuousClock.now

  private struct State {
    /// On a terminal.
    var board: LibraryBoard?
    /// What was said of one track need not be said of the next.
    var said: Set<String> = []
    /// Rendered or failed: nothing more is to come of them.
    var finished = 0
    var lastWord = ContinuousClock.now
  }

  /// Without a sign of life for so long, a pipe is given one.
  private static let silence = Duration.seconds(30)

  init(_ plan: LibraryPlan, _ console: Console) {
    self.plan = plan
    self.console = console
    let board = console.isTerminal && !console.isQuiet ? LibraryBoard(plan) : nil
    state = Mutex(State(board: board))
  }

  func begin(folder: String) {
    console.note(PlanListing(plan).sentence)
    let bytes = plan.due.compactMap(\.bytes).reduce(0, +)
    guard let free = FreeSpace(folder).bytes, bytes > free else { return }
    console.error(
      "warning: the tracks will take \(ByteText.text(bytes)), and only \(ByteText.text(free)) are free"
    )
  }

  func skipped(_ rows: [SkippedRow]) { console.skipped(rows) }

  func note(_ text: String) {
    state.withLock { say([text], &$0) }
  }

  func show(_ event: LibraryEvent) {
    state.withLock { state in
      state.board?.take(event)
      tell(event, &state)
      state.board?.draw()
    }
  }

  private func tell(_ event: LibraryEvent, _ state: inout State) {
    switch event {
    case .checking, .started, .progress: breathe(&state)
    case .rendered(let track, _, let report):
      state.finished += 1
      let notes = report.notes.filter { state.said.insert($0).inserted }
      say((state.board == nil ? ["\(count(state)): \(name(track))"] : []) + notes, &state)
    case .retried(let track, _, let reason):
      say(["\(name(track)) is tried once more: \(reason)"], &state)
    case .failed(let track, _, let failure):
      state.finished += 1
      let place = state.board == nil ? count(state) + " " : ""
      say(
        ["\(place)failed: \(name(track)): \(failure.message)"]
          + (failure.help.map { ["  help: \($0)"] } ?? []),
        &state, always: true)
    case .dropped(let track, _): say(["dropped: \(name(track))"], &state)
    case .halted(let halt): say([halt.sentence], &state, always: true)
    }
  }

  private func breathe(_ state: inout State) {
    guard state.board == nil, .now - state.lastWord >= Self.silence else { return }
    say(["still at work: \(count(state))"], &state)
  }

  private func count(_ state: State) -> String { "\(state.finished) of \(plan.due.count)" }

  private func say(_ lines: [String], _ state: inout State, always: Bool = false) {
    guard !lines.isEmpty else { return }
    state.board?.clear()
    for line in lines {
      if always { console.error(line) } else { console.note(line) }
    }
    state.lastWord = .now
  }

  func end(_ outcome: LibraryOutcome) {
    state.withLock { $0.board?.clear() }
    // What is there was said at the beginning.
    guard !plan.due.isEmpty || outcome.skipped > 0 else { return }
    let summary = LibrarySummary(plan, outcome, took: .now - begun)
    console.note(summary.sentence)
    for line in summary.afterwards { console.error(line) }
  }

  func published(_ names: [String]) {
    for name in names { console.note("wrote \(name)") }
  }

  private func name(_ track: Int) -> String { plan.tracks[track].name }
}

extension Halt {
  var sentence: String {
    switch self {
    case .interrupted: "no more tracks are begun"
    case .firstFailure: "no more tracks are begun, because one has failed"
    case .diskFull: "no more tracks are begun: the disk is full"
    }
  }
}

extension Console {
  /// What is wrong with rows that make no track.
  func skipped(_ rows: [SkippedRow]) {
    for group in rows.errors.groups { diagnostics(group.diagnostics, in: group.source) }
  }
}

extension [SkippedRow] {
  /// Such as `2 rows skipped`.
  var sentence: String { "\(count) \(count == 1 ? "row" : "rows") skipped" }
}
