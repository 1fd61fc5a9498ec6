/// The slot of one worker in a crew: a child, or none yet, and the task it works on.
final class WorkerSlot {
  typealias Instant = CrewChild.Instant

  let worker: Int
  private let spawn: Spawn
  private let patience: Duration?
  private(set) var child: CrewChild?
  private var task: CrewTask?
  private var isStopping = false
  /// Whether no child is started here any more, because the system would not have it.
  var isClosed = false

  init(worker: Int, spawn: Spawn, patience: Duration?) {
    self.worker = worker
    self.spawn = spawn
    self.patience = patience
  }

  /// Whether a task could begin here now.
  var isVacant: Bool { !isClosed && task == nil && child?.isServing ?? true }

  /// Whether nothing goes on here.
  var isEmpty: Bool { child == nil }

  /// Whether a child is here that can work, now or after the task it has.
  var isServing: Bool { child?.isServing ?? false }

  func begin(_ task: CrewTask, now: Instant) throws(ChildProcess.StartFailure) -> Crew.Event {
    let child: CrewChild
    if let present = self.child {
      child = present
    } else {
      child = try CrewChild(spawn, now: now)
    }
    self.child = child
    self.task = task
    child.give(task, now: now)
    return .started(task: task.id, worker: worker, attempt: task.attempt)
  }

  /// Hears the child out and sees to its end.
  ///
  /// - Returns: what happened, and the task if it is to be tried again here.
  func attend(now: Instant) -> (events: [Crew.Event], again: CrewTask?) {
    guard let child else { return ([], nil) }
    var events = told(child.hear(now: now), by: child)
    child.speak()
    if let patience, task != nil, child.isSilent(for: patience, now: now) {
      child.kill(reason: .silent)
    }
    child.keepTime(now: now)
    guard child.isDead else { return (events, nil) }
    events += told(child.hearTheRest(now: now), by: child)
    let ending = child.reap()
    self.child = nil
    guard let task else { return (events, nil) }
    self.task = nil
    guard !isStopping else {
      return (events + [.stopped(task: task.id, worker: worker)], nil)
    }
    let again = task.again
    events.append(
      .lost(
        task: task.id, worker: worker, ending: ending, lastWords: child.lastWords,
        willRetry: again != nil))
    return (events, again)
  }

  private func told(_ frames: [Frame], by child: CrewChild) -> [Crew.Event] {
    var events: [Crew.Event] = []
    for frame in frames {
      guard let task, frame.kind != .task else {
        child.kill(reason: .garbled)
        break
      }
      if frame.kind == .note {
        events.append(.note(task: task.id, worker: worker, bytes: frame.payload))
      } else {
        events.append(.answered(task: task.id, worker: worker, bytes: frame.payload))
        self.task = nil
      }
    }
    return events
  }

  /// Lets the child go if it has nothing to do.
  func dismissIdle(now: Instant) {
    guard task == nil, let child, child.isServing else { return }
    child.dismiss(now: now)
  }

  /// Makes the child drop what it is doing.
  func stop(now: Instant) {
    guard !isStopping else { return }
    isStopping = true
    child?.terminate(now: now)
  }
}
