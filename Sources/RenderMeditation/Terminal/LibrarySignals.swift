import Dispatch
import Foundation
import Synchronization
import TrackLibrary

/// What an interruption does to a library: the first Ctrl-C lets the tracks be finished that are
/// begun, a second one drops them; so does whoever asks the program to end.
final class LibrarySignals {
  private let sources: [any DispatchSourceSignal]
  private let state: State

  private static let caught = [SIGINT, SIGTERM, SIGHUP]

  private final class State: Sendable {
    let received = Mutex<Int32?>(nil)
  }

  /// - Parameter say: tells the user; called on another thread.
  init(_ run: LibraryRun, say: @escaping @Sendable (String) -> Void) {
    let state = State()
    self.state = state
    sources = Self.caught.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        let isFirst = state.received.withLock { received in
          defer { received = number }
          return received == nil
        }
        if number == SIGINT, isFirst {
          say("finishing the tracks that are begun; Ctrl-C again drops them")
          run.finish()
        } else {
          run.stop()
        }
      }
      source.activate()
      return source
    }
  }

  /// The last signal that came, if one did.
  var received: Int32? { state.received.withLock(\.self) }

  func stop() {
    for source in sources { source.cancel() }
    for number in Self.caught { signal(number, SIG_DFL) }
  }
}
