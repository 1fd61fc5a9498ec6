internal import Glibc
internal import Synchronization

/// The unfinished files of this process, so that an interrupted run can delete them.
package final class TemporaryFiles: Sendable {
  private struct State {
    var paths: Set<String> = []
    var isOver = false
  }

  private let state = Mutex(State())

  package init() {}

  /// Creates an unfinished file and registers it, with no moment in between.
  ///
  /// - Parameter body: creates the file; `nil` if it failed.
  func create<Result>(_ path: String, _ body: () -> Result?) -> Result? {
    state.withLock { state in
      // The process is ending; a file begun now would be left behind.
      while state.isOver { pause() }
      let result = body()
      if result != nil { state.paths.insert(path) }
      return result
    }
  }

  /// Takes a path off the list; the file itself is left alone.
  func remove(_ path: String) {
    state.withLock { _ = $0.paths.remove(path) }
  }

  /// Deletes every unfinished file for the last time: later calls of `create` block until the
  /// process ends.
  package func deleteAll() {
    state.withLock { state in
      for path in state.paths { unlink(path) }
      state.paths = []
      state.isOver = true
    }
  }
}
