internal import Glibc
internal import Synchronization

/// The unfinished files of this process, so that an interrupted run can take them away.
package final class TemporaryFiles: Sendable {
  private let paths = Mutex<Set<String>>([])

  package init() {}

  func add(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
  }

  func remove(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }

  /// Deletes every unfinished file.
  package func deleteAll() {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths = []
    }
  }
}
