package import Files
internal import Glibc
internal import Synchronization

/// What one job of this process owns in the system: its child processes, its lines to servers, its
/// temporary files and folders.
///
/// Other jobs of the same process have scopes of their own, and nothing that is done to one reaches
/// another. Every method may be called on any thread, but none in a signal's handler.
package final class JobScope: TemporaryOwner {
  /// What may happen in a scope; it only ever gets stricter.
  private enum Phase: Int {
    case open
    case cancelled
    case abandoned
  }

  /// Set before anything is killed: who fails because of that can see why.
  private let phase = Atomic(Phase.open.rawValue)
  /// Locked while a child is being started, so that no kill can miss it, or hit another.
  let connected = Mutex(JobConnections())
  /// Locked while one is being created, so that it is never there and not known.
  let temporaries = Mutex<Set<String>>([])

  package init() {}

  /// Whether the job was cancelled, or abandoned.
  package var isCancelled: Bool { phase.load(ordering: .sequentiallyConsistent) != 0 }

  /// For loops, and for whoever wants to know why a child of the job failed.
  ///
  /// In an abandoned scope it never returns.
  package func check() throws(JobCancelled) {
    guard isCancelled else { return }
    waitIfAbandoned()
    throw JobCancelled()
  }

  /// Ends the job's work, as often as it is called.
  ///
  /// Its children are killed, those that lead a process group together with their group, and lines to
  /// them and to servers are shut down: threads that wait for one of them go on at once, with a failure.
  /// Nothing new is started or created in the scope any more. The temporaries are left to their owners,
  /// who may be writing to them, and remove them on their way out.
  package func cancel() {
    enter(.cancelled)
    connected.withLock { connected in
      connected.killChildren()
      connected.shutdownLines()
    }
  }

  /// Leaves nothing of the job behind, for a process that is about to end.
  ///
  /// Its children are killed as by `cancel`, and its temporaries are deleted, folders with all that is
  /// in them; no link is followed. Whoever starts or creates anything in the scope afterwards, checks
  /// it, or was waiting for one of its children, waits for the end of the process: nobody tells of a
  /// failure that is none.
  package func abandon() {
    enter(.abandoned)
    connected.withLock { $0.killChildren() }
    deleteTemporaries()
  }

  private func enter(_ phase: Phase) {
    self.phase.max(phase.rawValue, ordering: .sequentiallyConsistent)
  }

  /// Does what needs an open scope.
  ///
  /// - Parameter refusal: what is thrown at once if the job was cancelled.
  func whileOpen<Result: ~Copyable, Failure: Error>(
    or refusal: Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do throws(Failure) {
      guard !isCancelled else { throw refusal }
      return try body()
    } catch {
      waitIfAbandoned()
      throw error
    }
  }

  /// Never returns if the process is about to end; no lock may be held.
  func waitIfAbandoned() {
    while phase.load(ordering: .sequentiallyConsistent) == Phase.abandoned.rawValue { pause() }
  }
}
