internal import Export
internal import Files
internal import Foundation
internal import Messages
internal import Processes

/// Renders the tracks of a plan that are due, each job in a worker process.
package final class LibraryRun: Sendable {
  private let plan: LibraryPlan
  private let folder: String
  private let goesOn: Bool
  private let isStrict: Bool
  private let crew: Crew

  /// - Parameters:
  ///   - folder: the output folder.
  ///   - jobs: number of workers.
  ///   - goesOn: whether other tracks are rendered after one has failed.
  ///   - isStrict: whether warnings count as errors, whatever a track's settings say.
  ///   - command: the command that starts a worker.
  package init(
    _ plan: LibraryPlan, folder: String, jobs: Int, goesOn: Bool, isStrict: Bool = false,
    command: [String]
  ) throws {
    self.plan = plan
    self.folder = folder
    self.goesOn = goesOn
    self.isStrict = isStrict
    // A worker that crashes is replaced at once, without a stack trace, which would take a minute.
    crew = try Crew(command, environment: ["SWIFT_BACKTRACE": "enable=no"], workers: jobs)
  }

  /// Begins no more tracks; those in progress are finished.
  package func finish() { crew.finish() }

  /// Begins no more tracks and drops those in progress.
  package func stop() { crew.stop() }

  /// Renders until all is done or the run is stopped.
  ///
  /// - Parameter handler: is given all events, in order; tracks are indices into the plan.
  package func run(_ handler: (LibraryEvent) -> Void) -> LibraryOutcome {
    for name in folders { Leftovers.clear(in: name) }
    let due = plan.tracks.indices.filter { plan.tracks[$0].standing.isDue }
    var outcome = LibraryOutcome(skipping: plan.skipped)
    let impossible = check(due, &outcome, handler)
    outcome.failed = impossible
    if !impossible.isEmpty {
      for (track, failure) in impossible { handler(.failed(track: track, worker: nil, failure)) }
      if !goesOn {
        outcome.left = due.filter { track in !impossible.contains { $0.track == track } }
        outcome.halt = .firstFailure
        handler(.halted(.firstFailure))
        return outcome
      }
    }
    let refused = Set(impossible.map(\.track))
    render(due.filter { !refused.contains($0) }, into: &outcome, handler)
    return outcome
  }

  /// All folders that tracks and recipes need.
  private var folders: [String] {
    let own = Set(
      plan.tracks.map { track in
        track.name.lastIndex(of: "/").map { "/" + track.name[..<$0] } ?? ""
      })
    return own.sorted().flatMap { [folder + $0, folder + "/" + RecipeStore.name + $0] }
  }

  /// Finds tracks whose length is impossible, which is known only after their words are spoken.
  ///
  /// Of tracks with the same shape, one is checked.
  private func check(
    _ due: [Int], _ outcome: inout LibraryOutcome, _ handler: (LibraryEvent) -> Void
  ) -> [(track: Int, failure: UserFacingError)] {
    var groups: [TrackSettings: [Int]] = [:]
    var order: [TrackSettings] = []
    for track in due {
      let shape = plan.tracks[track].settings.shape
      if groups[shape] == nil { order.append(shape) }
      groups[shape, default: []].append(track)
    }
    var next = 0
    var done = 0
    var found: [(track: Int, failure: UserFacingError)] = []
    var phrases = WorkReport.Phrases()
    crew.run(
      next: { () -> (id: Int, bytes: [UInt8])? in
        guard next < order.count, let first = groups[order[next]]?.first else { return nil }
        defer { next += 1 }
        return (next, message(.check, first))
      },
      handler: { event in
        switch event {
        case .answered(let task, _, let bytes):
          done += 1
          handler(.checking(done: done, total: order.count))
          let report = WorkMessage.value(WorkReport.self, of: bytes)
          phrases.add(report?.phrases)
          if let failure = report?.failure, failure.isAboutInput {
            found += (groups[order[task]] ?? []).map { ($0, failure) }
          }
        // A track that failed for another reason is tried again when it is rendered.
        default: break
        }
      })
    outcome.phrases.add(phrases)
    return found.sorted { $0.track < $1.track }
  }

  private func render(
    _ tracks: [Int], into outcome: inout LibraryOutcome, _ handler: (LibraryEvent) -> Void
  ) {
    // Longest first, so that all workers end at about the same time.
    let order = tracks.sorted {
      (plan.tracks[$1].work, $0) < (plan.tracks[$0].work, $1)
    }
    var next = 0
    var left = Set(tracks)
    var result = outcome
    crew.run(
      next: { () -> (id: Int, bytes: [UInt8])? in
        guard next < order.count, result.halt == nil else { return nil }
        defer { next += 1 }
        return (order[next], message(.render, order[next]))
      },
      handler: { event in
        if case .answered(let track, _, _) = event { left.remove(track) }
        if case .lost(let track, _, _, _, false) = event { left.remove(track) }
        handle(event, &result, handler)
      })
    result.left = left.sorted()
    if !left.isEmpty, result.halt == nil {
      result.halt = .interrupted
      handler(.halted(.interrupted))
    }
    outcome = result
  }

  private func handle(
    _ event: Crew.Event, _ outcome: inout LibraryOutcome, _ handler: (LibraryEvent) -> Void
  ) {
    switch event {
    case .started(let track, let worker, _): handler(.started(track: track, worker: worker))
    case .note(let track, let worker, let bytes):
      handler(.progress(track: track, worker: worker, percent: Int(bytes.first ?? 0)))
    case .answered(let track, let worker, let bytes):
      let unreadable = UserFacingError(
        "the worker's answer cannot be read", code: ExitStatus.software)
      let report =
        WorkMessage.value(WorkReport.self, of: bytes) ?? WorkReport(failure: unreadable)
      outcome.phrases.add(report.phrases)
      if let failure = report.failure {
        fail(track, worker, failure, &outcome, handler)
      } else {
        outcome.rendered.append(track)
        outcome.seconds += report.seconds
        outcome.bytes += report.bytes
        handler(.rendered(track: track, worker: worker, report))
      }
    case .lost(let track, let worker, let ending, let words, let willRetry):
      let reason = ending.sentence + (words.isEmpty ? "" : ": \(words)")
      if willRetry {
        handler(.retried(track: track, worker: worker, reason: reason))
      } else {
        fail(
          track, worker, UserFacingError("\(reason), twice", code: ExitStatus.software), &outcome,
          handler)
      }
    case .stopped(let track, let worker): handler(.dropped(track: track, worker: worker))
    }
  }

  private func fail(
    _ track: Int, _ worker: Int, _ failure: UserFacingError, _ outcome: inout LibraryOutcome,
    _ handler: (LibraryEvent) -> Void
  ) {
    outcome.failed.append((track, failure))
    handler(.failed(track: track, worker: worker, failure))
    guard outcome.halt == nil else { return }
    if failure.code == ExitStatus.inputOutput, FreeSpace(folder).isSpent(for: plan.tracks[track]) {
      outcome.halt = .diskFull
    } else if !goesOn {
      outcome.halt = .firstFailure
    }
    if let halt = outcome.halt { handler(.halted(halt)) }
  }

  private func message(_ task: WorkOrder.Task, _ track: Int) -> [UInt8] {
    WorkMessage.bytes(
      WorkOrder(
        task: task, settings: plan.tracks[track].settings, isStrict: isStrict,
        manifestFolder: plan.manifest.folder,
        outputFolder: folder, name: plan.tracks[track].name))
  }
}

extension Crew.Ending {
  /// The ending in words that stand before "twice".
  var sentence: String {
    switch self {
    case .ended(.exited(let code)): "the worker ended by itself (code \(code))"
    case .ended(.signalled(let number)): "the worker was ended by signal \(number)"
    case .silent: "the worker did not answer any more"
    case .garbled: "the worker said what nobody understands"
    case .unstartable(let code): "no worker could be started (\(SystemError.text(code)))"
    }
  }
}
