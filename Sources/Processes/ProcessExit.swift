internal import Glibc

/// How a process has ended by itself, or was made to.
package enum ProcessExit: Hashable, Sendable {
  case exited(code: Int32)
  case signalled(number: Int32)

  /// Whether a child of this process has ended, and nobody has waited for it yet.
  static func isDue(_ process: pid_t) -> Bool {
    var info = siginfo_t()
    let code = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
    return code == 0 ? info.si_signo != 0 : errno == ECHILD
  }

  /// Ends a child of this process if it has not ended, and waits for it: nobody else may.
  @discardableResult
  static func reap(_ process: pid_t) -> ProcessExit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited(code: status >> 8 & 0xFF) : .signalled(number: signal)
  }
}
