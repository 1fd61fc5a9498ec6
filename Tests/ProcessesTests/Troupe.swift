import Foundation
import Processes
import Synchronization
import TestSupport
import Testing

/// The double under a name of one test's own, so that its processes, dead ones counted, can be told
/// from those of tests running beside it.
final class Troupe: Sendable {
  private let folder: TemporaryFolder
  let program: String
  private let name: String

  private static let troupes = Atomic(0)

  init() throws {
    folder = try TemporaryFolder()
    // The system keeps fifteen letters.
    name = "crew\(Self.troupes.add(1, ordering: .relaxed).newValue)-\(getpid())"
    program = folder.file(name)
    try FileManager.default.createSymbolicLink(
      atPath: program, withDestinationPath: BuiltTool.beside("crew-double"))
  }

  /// The path of a file that is gone when the test is.
  func file(_ name: String) -> String { folder.file(name) }

  func crew(
    workers: Int, environment: [String: String] = [:], patience: Double? = nil
  ) throws -> Crew {
    let quiet = ["SWIFT_BACKTRACE": "enable=no"]
    return try Crew(
      [program], environment: quiet.merging(environment) { $1 }, workers: workers,
      patience: patience)
  }

  /// What the system still knows of processes of this troupe.
  var processes: [Int32] {
    // A grandchild whose parent died is not ours to wait for: dead, it is gone.
    ProcessStatus.all.filter { $0.name == name && ($0.isAlive || $0.parent == getpid()) }.map(\.id)
  }

  /// Waits until no process is left, not even a dead one that nobody waited for.
  var isGone: Bool { waits(10) { processes.isEmpty } }
}

/// What came of a run.
struct Story {
  let events: [Crew.Event]

  init(_ events: [Crew.Event]) {
    self.events = events
  }

  /// Runs all of the tasks; a task's number is its place among them.
  init(_ crew: Crew, _ tasks: [String], during: (Crew.Event) -> Void = { _ in }) {
    var left = Array(tasks.enumerated().reversed())
    var events: [Crew.Event] = []
    crew.run(
      next: { left.popLast().map { ($0.offset, Array($0.element.utf8)) } },
      handler: { event in
        events.append(event)
        during(event)
      })
    self.events = events
  }

  /// Each task's answer.
  var answers: [Int: [String]] {
    events.reduce(into: [:]) { answers, event in
      guard case .answered(let task, _, let bytes) = event else { return }
      answers[task, default: []].append(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// What ended a task's attempts, one after the other.
  func endings(of wanted: Int) -> [Crew.Ending] {
    events.compactMap { event in
      guard case .lost(wanted, _, let ending, _, _) = event else { return nil }
      return ending
    }
  }

  func notes(on wanted: Int) -> [String] {
    events.compactMap { event in
      guard case .note(wanted, _, let bytes) = event else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  var lastWords: [String] {
    events.compactMap { event in
      guard case .lost(_, _, _, let words, _) = event else { return nil }
      return words
    }
  }

  /// How often each task had its last word.
  var conclusions: [Int: Int] {
    events.reduce(into: [:]) { counts, event in
      switch event {
      case .answered(let task, _, _), .stopped(let task, _),
        .lost(let task, _, _, _, willRetry: false):
        counts[task, default: 0] += 1
      default: break
      }
    }
  }
}
