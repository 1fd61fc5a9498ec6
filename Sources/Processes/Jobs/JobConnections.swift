internal import Glibc

/// The children of a job that nobody has waited for yet, and its lines to servers.
struct JobConnections {
  /// What belongs to one child.
  struct Child {
    let ownProcessGroup: Bool
    /// Our ends of the lines to it.
    let lines: [Line]
  }

  var children: [pid_t: Child] = [:]
  var servers: [ObjectIdentifier: Line] = [:]

  func killChildren() {
    for (process, child) in children {
      if child.ownProcessGroup { kill(-process, SIGKILL) }
      // It may have left its group.
      kill(process, SIGKILL)
    }
  }

  /// Wakes who waits for a line, though a child's own child may still hold the other end.
  func shutdownLines() {
    for line in children.values.flatMap(\.lines) { line.shutdown() }
    for line in servers.values { line.shutdown() }
  }
}
