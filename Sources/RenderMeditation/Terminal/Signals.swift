import Dispatch
import Foundation
import SoundFile

/// Cleans up when the user or the system interrupts, then ends as an interrupted program should.
final class Signals {
  private let sources: [any DispatchSourceSignal]

  private static let caught = [SIGINT, SIGTERM, SIGHUP]

  /// - Parameter cleanUp: called on another thread, once.
  init(cleaningUp cleanUp: @escaping @Sendable () -> Void) {
    sources = Self.caught.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        cleanUp()
        Self.die(of: number)
      }
      source.activate()
      return source
    }
  }

  /// Dying of the signal itself lets a shell see it (130, 143) and stop its loop.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    // Dispatch keeps its signals blocked, and a blocked signal only waits.
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    _exit(128 + number)
  }

  func stop() {
    for source in sources { source.cancel() }
    for number in Self.caught { signal(number, SIG_DFL) }
  }

  /// Writes files; interrupted, it takes those away that are not whole.
  static func guarding<Result>(_ body: (TemporaryFiles) throws -> Result) rethrows -> Result {
    let temporaries = TemporaryFiles()
    let signals = Signals(cleaningUp: temporaries.deleteAll)
    defer { signals.stop() }
    return try body(temporaries)
  }
}
