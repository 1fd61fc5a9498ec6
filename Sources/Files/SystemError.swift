internal import Glibc

/// What the system says of a failure.
package enum SystemError {
  /// - Parameter code: such as `errno`.
  /// - Returns: such as `No space left on device`.
  package static func text(_ code: Int32) -> String {
    String(cString: strerror(code))
  }

  /// Whether the system had too little to give, and no folder or file is to blame.
  package static func isShortage(_ code: Int32) -> Bool {
    [EAGAIN, EMFILE, ENFILE, ENOMEM, ENOBUFS].contains(code)
  }
}
