import Dispatch
import Foundation
import SoundFile
import Speech

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

  /// Speaks and writes files; interrupted, it ends the programs that speak and takes away the files
  /// that are not whole.
  static func guarding<Result>(_ body: (TemporaryFiles) throws -> Result) rethrows -> Result {
    let temporaries = TemporaryFiles()
    let signals = Signals {
      temporaries.deleteAll()
      CommandRunner.abandonAll()
    }
    defer { signals.stop() }
    return try body(temporaries)
  }
}
