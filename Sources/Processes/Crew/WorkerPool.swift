internal import Glibc

/// The slots of a crew's workers during one run, and the loop's one step: wait until something
/// happens, then look after every child.
struct WorkerPool {
  typealias Instant = CrewChild.Instant

  private let slots: [WorkerSlot]
  /// Tasks that were taken and found no child.
  private var waiting: [CrewTask] = []
  private var isStopping = false

  /// Milliseconds between two looks at who is alive.
  ///
  /// A dead child's line closes, which wakes the crew; this is for a line that somebody else holds
  /// open, and for time running out.
  private static let pace: Int32 = 200
  /// The same while a child is on its way out: its death itself wakes nobody.
  private static let quickPace: Int32 = 4

  init(_ spawn: Spawn, workers: Int, patience: Duration?) {
    slots = (0..<workers).map { WorkerSlot(worker: $0, spawn: spawn, patience: patience) }
  }

  /// Whether a task could begin now.
  var hasVacancy: Bool { !isStopping && vacancy != nil }

  /// Whether no task is left and no child.
  var isOver: Bool { waiting.isEmpty && slots.allSatisfy(\.isEmpty) }

  /// Whether a task that was already taken waits for a slot.
  var hasWaiting: Bool { !waiting.isEmpty }

  /// A slot for a task: with a child that has time, or else where one can be started.
  private var vacancy: WorkerSlot? {
    let vacant = slots.lazy.filter(\.isVacant)
    return vacant.first(where: \.isServing) ?? vacant.first
  }

  /// Begins a task, or the one that has waited longest, if there is a slot.
  mutating func begin(_ task: CrewTask?) -> [Crew.Event] {
    if let task { waiting.append(task) }
    guard hasVacancy, let slot = vacancy, !waiting.isEmpty else { return [] }
    return begin(waiting.removeFirst(), at: slot)
  }

  private mutating func begin(_ task: CrewTask, at slot: WorkerSlot) -> [Crew.Event] {
    do throws(ChildProcess.StartFailure) {
      return [try slot.begin(task, now: .now)]
    } catch {
      // No room for one more is no fault of the task's: those who are there work on.
      if slots.contains(where: \.isServing) {
        slot.isClosed = true
        waiting.insert(task, at: 0)
        return []
      }
      let again = task.again
      let events: [Crew.Event] = [
        .started(task: task.id, worker: slot.worker, attempt: task.attempt),
        .lost(
          task: task.id, worker: slot.worker, ending: .unstartable(code: error.code),
          lastWords: "", willRetry: again != nil),
      ]
      return again.map { events + begin($0, at: slot) } ?? events
    }
  }

  /// Waits until there is something to do, then does it.
  ///
  /// - Parameters:
  ///   - wake: what else ends the waiting.
  ///   - atOnce: whether not to wait at all.
  mutating func attend(wake: Line, atOnce: Bool) -> [Crew.Event] {
    wait(for: wake, atOnce ? 0 : isAnyLeaving ? Self.quickPace : Self.pace)
    var events: [Crew.Event] = []
    for slot in slots {
      let (told, again) = slot.attend(now: .now)
      events += told
      if let again { events += begin(again, at: slot) }
    }
    return events
  }

  private var isAnyLeaving: Bool { slots.contains { !$0.isEmpty && !$0.isServing } }

  private func wait(for wake: Line, _ milliseconds: Int32) {
    var awaited = [pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)]
    for slot in slots { awaited += slot.child?.awaited ?? [] }
    // Woken for whatever reason, every child is looked at.
    poll(&awaited, nfds_t(awaited.count), milliseconds)
    _ = wake.readSome(atMost: 64)
  }

  /// Lets those go that have nothing to do and will not get anything.
  func dismissIdle() {
    guard waiting.isEmpty else { return }
    for slot in slots { slot.dismissIdle(now: .now) }
  }

  /// Makes all of them drop what they do; what no child has yet is never begun.
  mutating func stop() -> [Crew.Event] {
    isStopping = true
    for slot in slots { slot.stop(now: .now) }
    defer { waiting = [] }
    return waiting.map { .stopped(task: $0.id, worker: 0) }
  }
}
