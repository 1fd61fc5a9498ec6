internal import Glibc

/// Reading a file, or whatever comes from a descriptor, to its end.
package enum WholeFile {
  package struct Failure: Error {
    package let code: Int32

    /// In the system's words.
    package var reason: String { SystemError.text(code) }
    /// Whether the file is not for this user to read.
    package var isForbidden: Bool { code == EACCES || code == EPERM }
    /// Whether there is nothing under the path.
    package var isMissing: Bool { [ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP].contains(code) }
    package var isFolder: Bool { code == EISDIR }
    /// Whether it may work another time: a disk or a network that failed, or a system that had too much
    /// to do.
    package var mayPass: Bool {
      [EIO, EREMOTEIO, ESTALE, ETIMEDOUT].contains(code) || SystemError.isShortage(code)
    }
  }

  /// - Parameter limit: bytes after which nobody reads on.
  package static func bytes(of path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
    var descriptor = open(path, O_RDONLY | O_CLOEXEC)
    while descriptor < 0, errno == EINTR { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    return try bytes(from: descriptor, atMost: limit)
  }

  /// - Parameter descriptor: a file's, a pipe's or a terminal's.
  package static func bytes(
    from descriptor: Int32, atMost limit: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(limit, 1 << 20))
    while bytes.count < limit {
      let (got, code) = piece.withUnsafeMutableBytes { Pieces.read(into: $0, from: descriptor) }
      guard code == 0 else { throw Failure(code: code) }
      bytes += piece[..<min(got, limit - bytes.count)]
      if got < piece.count { break }
    }
    return bytes
  }
}
