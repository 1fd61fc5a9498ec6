internal import Glibc

/// A temporary file that has no name from its first moment: however the program ends, nothing is left
/// behind.
package enum UnnamedFile {
  /// Linux's `O_TMPFILE`, which Swift's module of the C library leaves out.
  private static let flag: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Opens one for reading and writing; a file system that has only files with names has it under
  /// one for a moment.
  ///
  /// - Parameter folder: whose disk it takes its room from.
  /// - Returns: the descriptor; or a negative one, and the system's number for why.
  package static func open(in folder: String) -> (descriptor: Int32, code: Int32) {
    while true {
      let descriptor = Glibc.open(folder, flag | O_RDWR | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return (descriptor, 0) }
      switch errno {
      case EINTR: continue
      case EOPNOTSUPP, EISDIR, EINVAL: return named(in: folder)
      default: return (-1, errno)
      }
    }
  }

  private static func named(in folder: String) -> (descriptor: Int32, code: Int32) {
    let path = folder + "/render-meditation." + String(UInt64.random(in: .min ... .max), radix: 36)
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { return (-1, errno) }
    guard unlink(path) != 0 else { return (descriptor, 0) }
    let code = errno
    close(descriptor)
    return (-1, code)
  }
}
