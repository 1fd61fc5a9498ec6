internal import Glibc
internal import Synchronization

/// Child processes of one command that are each given one task at a time, and survived by the crew
/// whatever becomes of them.
///
/// Tasks, notes and answers are bytes. Children are started when there is something for them to do. A
/// child that ends in the middle of a task costs the task one more attempt, on a fresh child; a task
/// that fails twice is lost, and the crew goes on. No child outlives a run.
///
/// One loop on the caller's thread looks after all of them: with no thread there is no lock to hold in
/// the wrong moment, and what `next` and `handler` touch need not be shared. While either of them runs,
/// the children work on, but are not listened to.
package final class Crew: Sendable {
  private let spawn: Spawn
  private let workers: Int
  private let patience: Duration?
  private let order = Atomic(Order.work.rawValue)
  private let isRunning = Atomic(false)
  /// Ends the loop's waiting.
  private let wake: Line
  private let waker: Line

  /// What is to be done from now on; it only ever gets stricter.
  private enum Order: Int {
    case work
    case finish
    case stop
  }

  /// - Parameters:
  ///   - words: the program's path and its arguments; it must come to `WorkerLoop.serve`.
  ///   - environment: variables that the children have besides this process's own.
  ///   - workers: how many children there are at most.
  ///   - patience: seconds that a child may keep silent over a task before it is killed; without it, no
  ///     task takes too long.
  package init(
    _ words: [String], environment: [String: String] = [:], workers: Int, patience: Double? = nil
  ) throws(ChildProcess.StartFailure) {
    precondition(workers > 0, "a crew has workers")
    spawn = Spawn(words: words, environment: environment, ownProcessGroup: true)
    self.workers = workers
    self.patience = patience.map { .seconds($0) }
    (wake, waker) = try Line.pair()
  }

  /// Works until there is no task left, every child is gone and nothing is left to tell.
  ///
  /// One run at a time.
  ///
  /// - Parameters:
  ///   - next: gives the next task, of 16 MiB at most; not called again after `nil`.
  ///   - handler: is told what happens, in order. For each task that was taken, the last word is
  ///     `answered`, `stopped`, or `lost` without a retry.
  /// - Throws: what `next` and `handler` throw; the children are stopped first.
  package func run<Failure: Error>(
    next: () throws(Failure) -> (id: Int, bytes: [UInt8])?,
    handler: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    let wasRunning = isRunning.exchange(true, ordering: .acquiring)
    precondition(!wasRunning, "a crew runs once at a time")
    defer { isRunning.store(false, ordering: .releasing) }
    var pool = WorkerPool(spawn, workers: workers, patience: patience)
    do throws(Failure) {
      try work(&pool, next: next, handler: handler)
    } catch {
      _ = pool.stop()
      while !pool.isOver { _ = pool.attend(wake: wake, atOnce: false) }
      throw error
    }
  }

  private func work<Failure: Error>(
    _ pool: inout WorkerPool, next: () throws(Failure) -> (id: Int, bytes: [UInt8])?,
    handler: (Event) throws(Failure) -> Void
  ) throws(Failure) {
    var isExhausted = false
    repeat {
      if isOrdered(.stop) {
        for event in pool.stop() { try handler(event) }
      }
      var task: CrewTask?
      if pool.hasVacancy, !pool.hasWaiting, !isExhausted, !isOrdered(.finish) {
        task = try next().map { CrewTask(id: $0.id, bytes: $0.bytes) }
        isExhausted = task == nil
      }
      for event in pool.begin(task) { try handler(event) }
      let isLast = isExhausted || isOrdered(.finish)
      if isLast { pool.dismissIdle() }
      let events = pool.attend(wake: wake, atOnce: pool.hasVacancy && !isLast)
      for event in events { try handler(event) }
    } while !(pool.isOver && (isExhausted || isOrdered(.finish)))
  }

  /// Takes no more tasks; those that are running come to their end.
  package func finish() {
    give(.finish)
  }

  /// Takes no more tasks, and makes the children drop those that are running.
  ///
  /// They get SIGTERM and two seconds to tidy up; `run` returns soon after.
  package func stop() {
    give(.stop)
  }

  private func give(_ order: Order) {
    self.order.max(order.rawValue, ordering: .sequentiallyConsistent)
    _ = waker.writeSome([0])
  }

  private func isOrdered(_ order: Order) -> Bool {
    self.order.load(ordering: .sequentiallyConsistent) >= order.rawValue
  }
}
