internal import Glibc
internal import Synchronization

/// Where a signal's number goes: a handler may do no more than write it there.
private let signalEnd = Atomic<Int32>(-1)

/// A thread that waits, while a crew's child works, for the crew to be gone or for a signal, and then
/// ends the process.
///
/// Signals are caught by a handler rather than waited for with all threads blocking them: what this
/// process starts inherits a blocked or ignored signal, but never a handler.
final class ParentWatchdog {
  /// Where the numbers of signals are written, and zero for the end.
  private let ours: Line
  private let thread: pthread_t

  private static let caught = [SIGINT, SIGTERM, SIGHUP]

  /// - Parameters:
  ///   - line: to the crew; its other end is closed only by the crew's death, or by its giving up on
  ///     this process.
  ///   - abandoned: called on the watching thread before the process ends.
  init(_ line: Line, abandoned: @escaping @Sendable () -> Void) {
    guard let (ours, theirs) = try? Line.pair(),
      let thread = Self.startThread({ Self.watch(line, theirs, abandoned) })
    else { fatalError("no thread could be started to watch the crew") }
    self.ours = ours
    self.thread = thread
    signalEnd.store(ours.descriptor, ordering: .sequentiallyConsistent)
    for number in Self.caught { Self.handle(number) }
  }

  /// Stops watching; if the process is already being ended, never returns.
  func end() {
    for number in Self.caught { signal(number, SIG_DFL) }
    _ = ours.writeSome([0])
    pthread_join(thread, nil)
    signalEnd.store(-1, ordering: .sequentiallyConsistent)
  }

  private static func watch(_ line: Line, _ numbers: Line, _ abandoned: () -> Void) {
    var awaited = [
      // Nothing is asked for: that the other end is closed is always told.
      pollfd(fd: line.descriptor, events: 0, revents: 0),
      pollfd(fd: numbers.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&awaited, nfds_t(awaited.count), -1) < 0 {}
    var number: Int32?
    if case .bytes(let bytes) = numbers.readSome(atMost: 1) {
      number = bytes.first.map { Int32($0) }
    }
    guard number != 0 else { return }
    // Tidying up may hang; the process ends all the same.
    alarm(1)
    abandoned()
    if let number { Signal.die(of: number) }
    // Nobody is left to see how; so this process's own children go with it.
    if getpgrp() == getpid() { kill(0, SIGKILL) }
    _exit(EX_IOERR)
  }

  private static func handle(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let before = errno
      var byte = UInt8(number)
      _ = send(
        signalEnd.load(ordering: .relaxed), &byte, 1,
        Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      errno = before
    }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }

  private static func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let code = pthread_create(
      &thread, nil,
      { box in
        if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      return nil
    }
    return thread
  }
}
