internal import Glibc
internal import Synchronization

/// The unfinished files of this process, so that an interrupted run can take them away.
package final class TemporaryFiles: Sendable {
  private struct State {
    var paths: Set<String> = []
    var isOver = false
  }

  private let state = Mutex(State())

  package init() {}

  /// Creates an unfinished file, so that there is no moment at which it is there and not known.
  ///
  /// - Parameter body: creates it, and says whether it did.
  func create<Result>(_ path: String, _ body: () -> Result?) -> Result? {
    state.withLock { state in
      // The process is being taken down; what begins now would be left behind.
      while state.isOver { pause() }
      let result = body()
      if result != nil { state.paths.insert(path) }
      return result
    }
  }

  func remove(_ path: String) {
    state.withLock { _ = $0.paths.remove(path) }
  }

  /// Deletes every unfinished file, for the last time: whoever creates another waits for the end.
  package func deleteAll() {
    state.withLock { state in
      for path in state.paths { unlink(path) }
      state.paths = []
      state.isOver = true
    }
  }
}
