internal import Glibc

/// A lock on a temporary file or folder, by which a later run tells what a killed one left behind from
/// what another is using.
///
/// It lasts as long as the descriptor.
package enum FileLock {
  /// Claims what was just made.
  ///
  /// - Returns: false if another run has taken it for a leftover in the meantime, and deletes it; where
  ///   nothing can be locked, nobody takes anything for that.
  package static func acquire(_ descriptor: Int32) -> Bool {
    let code = lock(descriptor)
    guard code == 0 else { return code != EWOULDBLOCK }
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  /// Claims what lies there from before; false if it is in use.
  package static func acquireLeftover(_ descriptor: Int32) -> Bool { lock(descriptor) == 0 }

  /// - Returns: the system's number for why it is not locked; zero if it is.
  private static func lock(_ descriptor: Int32) -> Int32 {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno != EINTR { return errno }
    }
    return 0
  }
}
