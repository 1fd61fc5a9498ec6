internal import Files
internal import Glibc
internal import Synchronization

extension JobScope {
  /// Starts a child of the job.
  ///
  /// - Parameters:
  ///   - ownProcessGroup: whether it leads a process group, which is killed with it.
  ///   - lines: our ends of the sockets to it.
  /// - Throws: what `body` throws, or that the job was cancelled.
  func started(
    ownProcessGroup: Bool, lines: [Line] = [],
    _ body: () throws(ChildProcess.StartFailure) -> pid_t
  ) throws(ChildProcess.StartFailure) -> pid_t {
    try whileOpen(or: .cancelled) { () throws(ChildProcess.StartFailure) in
      try connected.withLock { (connected) throws(ChildProcess.StartFailure) in
        guard !isCancelled else { throw .cancelled }
        let process = try body()
        connected.children[process] = JobConnections.Child(
          ownProcessGroup: ownProcessGroup, lines: lines)
        return process
      }
    }
  }

  /// Lets a child go, before it is waited for: after that its number may be another's.
  func forget(_ process: pid_t) {
    _ = connected.withLock { $0.children.removeValue(forKey: process) }
  }

  /// Takes a line to a server that was there before.
  func join(_ line: Line) throws(JobCancelled) {
    try whileOpen(or: JobCancelled()) { () throws(JobCancelled) in
      try connected.withLock { (connected) throws(JobCancelled) in
        guard !isCancelled else { throw JobCancelled() }
        connected.servers[ObjectIdentifier(line)] = line
      }
    }
  }

  func leave(_ line: Line) {
    _ = connected.withLock { $0.servers.removeValue(forKey: ObjectIdentifier(line)) }
  }
}
