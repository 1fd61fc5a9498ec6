import Foundation
import Synchronization
import TrackLibrary

/// What an interruption does to a library: the first Ctrl-C lets the tracks be finished that are
/// begun, a second one drops them; so does whoever asks the program to end.
enum LibrarySignals {
  private final class Received: Sendable {
    let number = Mutex<Int32?>(nil)
  }

  /// - Parameters:
  ///   - say: tells the user; called on another thread.
  ///   - body: runs the library to its end.
  /// - Returns: what `body` does, and the last signal that came, if one did.
  static func handled<Result>(
    by run: LibraryRun, say: @escaping @Sendable (String) -> Void, during body: () -> Result
  ) -> (Result, received: Int32?) {
    let received = Received()
    let result = Interruptions.handled { number in
      let isFirst = received.number.withLock { received in
        defer { received = number }
        return received == nil
      }
      if number == SIGINT, isFirst {
        say("finishing the tracks that are begun; Ctrl-C again drops them")
        run.finish()
      } else {
        run.stop()
      }
    } during: {
      body()
    }
    return (result, received.number.withLock(\.self))
  }
}
