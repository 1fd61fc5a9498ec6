import Dispatch
import Foundation
import Synchronization

/// What happens when the user or the system asks the program to end.
///
/// The signals are watched from the first handler on until the program ends, and only what is done
/// about them changes: a source that is cancelled while another takes its place may leave its signal
/// ignored.
enum Interruptions {
  /// Called on another thread, once for each signal that comes.
  typealias Handler = @Sendable (_ number: Int32) -> Void

  /// What is done at present; with `nil`, the program dies as any other does.
  private static let present = Mutex<Handler?>(nil)

  /// Who was started with a signal ignored, as by `nohup`, goes on ignoring it.
  private static let sources = Mutex(
    [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }.map(watch))

  /// Has `handler` deal with interruptions while `body` runs.
  ///
  /// - Returns: what `body` returns, once a handler that is at work has come to its end.
  static func handled<Result>(
    by handler: @escaping Handler, during body: () throws -> Result
  ) rethrows -> Result {
    // The first use starts the watch.
    sources.withLock { _ in }
    let before = replace(with: handler)
    defer { _ = replace(with: before) }
    return try body()
  }

  private static func replace(with handler: Handler?) -> Handler? {
    present.withLock { present in
      defer { present = handler }
      return present
    }
  }

  /// Watches a signal; returns when nothing of it can be lost any more.
  private static func watch(_ number: Int32) -> any DispatchSourceSignal {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    let isWatched = DispatchSemaphore(value: 0)
    source.setRegistrationHandler { isWatched.signal() }
    source.setEventHandler {
      present.withLock { handler in
        guard let handler else { die(of: number) }
        handler(number)
      }
    }
    source.activate()
    isWatched.wait()
    return source
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    // SIG_IGN is no function, and cannot be compared as one.
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Dying of the signal itself lets a shell see it (130, 143) and stop its loop.
  static func die(of number: Int32) -> Never {
    signal(number, SIG_DFL)
    // Dispatch keeps its signals blocked, and a blocked signal only waits.
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    _exit(128 + number)
  }
}
