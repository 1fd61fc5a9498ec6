internal import Glibc

/// Reading and writing whole pieces, however the system cuts them.
enum Descriptor {
  /// Writes every byte.
  ///
  /// - Parameters:
  ///   - offset: where in a file; `nil` for wherever a pipe or a device is.
  /// - Returns: how many bytes were written, and the system's number for why no more were; zero if all
  ///   were.
  static func write(
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
}
