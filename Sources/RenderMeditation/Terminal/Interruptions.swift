import Dispatch
import Foundation
import Processes
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
    [SIGINT, SIGTERM, SIGHUP].filter { !Signal.isIgnored($0) }.map(watch))

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
        guard let handler else { Signal.die(of: number) }
        handler(number)
      }
    }
    source.activate()
    isWatched.wait()
    return source
  }
}
