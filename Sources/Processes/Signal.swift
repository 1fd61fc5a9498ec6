internal import Glibc

/// What this process does about a signal.
package enum Signal {
  /// Whether it comes to nothing here; a program started by this one inherits that.
  package static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    // SIG_IGN is no function, and cannot be compared as one.
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Ends this process by a signal, whatever was done about it before.
  ///
  /// Dying of the signal itself lets a shell see it (130, 143) and stop its loop, and a crew see it.
  package static func die(of number: Int32) -> Never {
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
