internal import Glibc

/// Reading and writing whole pieces, however the system cuts them.
package enum Pieces {
  /// Writes every byte.
  ///
  /// - Parameters:
  ///   - offset: where in a file; `nil` for wherever a pipe or a device is.
  /// - Returns: how many bytes were written, and the system's number for why no more were; zero if all
  ///   were.
  package static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at offset: Int64? = nil
  ) -> (written: Int, code: Int32) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let wrote =
        offset.map { pwrite(descriptor, rest.baseAddress, rest.count, off_t($0) + off_t(done)) }
        ?? Glibc.write(descriptor, rest.baseAddress, rest.count)
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { return (done, wrote < 0 ? errno : EIO) }
      done += wrote
    }
    return (done, 0)
  }

  /// Reads until the piece is full or the file ends.
  ///
  /// - Parameter offset: where in a file; `nil` for wherever the reading is.
  /// - Returns: how many bytes were read, and the system's number for why no more were; zero if all
  ///   there are were.
  package static func read(
    into bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int64? = nil
  ) -> (read: Int, code: Int32) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let got =
        offset.map { pread(descriptor, rest.baseAddress, rest.count, off_t($0) + off_t(done)) }
        ?? Glibc.read(descriptor, rest.baseAddress, rest.count)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return (done, got < 0 ? errno : 0) }
      done += got
    }
    return (done, 0)
  }
}
