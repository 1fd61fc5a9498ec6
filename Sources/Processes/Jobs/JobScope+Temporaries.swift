package import Files
internal import Glibc
internal import Synchronization

extension JobScope {
  /// How often a folder is tried in which something still appears, and microseconds between.
  private static let tries = (count: 50, pause: UInt32(2000))

  package func createTemporary<Made: ~Copyable>(
    _ path: String, _ body: () -> Made?
  ) throws(JobCancelled) -> Made? {
    try whileOpen(or: JobCancelled()) { () throws(JobCancelled) in
      try temporaries.withLock { (paths) throws(JobCancelled) in
        guard !isCancelled else { throw JobCancelled() }
        guard let made = body() else { return nil }
        paths.insert(path)
        return made
      }
    }
  }

  package func releaseTemporary(_ path: String) {
    temporaries.withLock { _ = $0.remove(path) }
  }

  /// Deletes a temporary, a folder with all that is in it, and lets it go.
  package func deleteTemporary(_ path: String) {
    FileTree.remove(path)
    releaseTemporary(path)
  }

  /// Deletes them all.
  func deleteTemporaries() {
    temporaries.withLock { paths in
      for path in paths {
        // A child that was just killed may finish what it was about to write.
        var left = Self.tries.count
        while left > 0, !FileTree.remove(path) {
          usleep(Self.tries.pause)
          left -= 1
        }
      }
      paths = []
    }
  }
}
