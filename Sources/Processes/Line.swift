internal import Glibc

/// One end of a pair of connected sockets; dropping it closes it.
///
/// Unlike a pipe, it can be written to without a signal when the other end is gone.
final class Line: Sendable {
  let descriptor: Int32

  /// What one look at the line brought.
  enum Received {
    case bytes([UInt8])
    case nothing
    /// The other end is closed.
    case end
  }

  /// - Parameter descriptor: from now on owned by the line.
  init(owning descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Two ends that no program started by this process inherits, not even by chance: they are born
  /// close-on-exec.
  static func pair() throws(ChildProcess.StartFailure) -> (ours: Line, theirs: Line) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw ChildProcess.StartFailure(code: errno)
    }
    let pair = (ours: Line(owning: ends[0]), theirs: Line(owning: ends[1]))
    return (try pair.ours.clearOfStandard(), try pair.theirs.clearOfStandard())
  }

  /// Where a standard stream was closed, a new descriptor takes its number, and would be overwritten
  /// on its way into a child.
  func clearOfStandard() throws(ChildProcess.StartFailure) -> Line {
    descriptor > STDERR_FILENO ? self : try Line(duplicating: descriptor)
  }

  /// The same end again, close-on-exec, under a number that is no standard stream's.
  convenience init(duplicating descriptor: Int32) throws(ChildProcess.StartFailure) {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard copy >= 0 else { throw ChildProcess.StartFailure(code: errno) }
    self.init(owning: copy)
  }

  /// Writes all of `bytes`, waiting as long as it takes.
  func write(_ bytes: [UInt8]) throws(ChildProcess.Gone) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes[done...].withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw ChildProcess.Gone() }
      done += wrote
    }
  }

  /// Reads exactly `count` bytes.
  ///
  /// - Parameter patience: seconds to wait for each part of them; without it, for ever.
  func read(_ count: Int, patience: Int? = nil) throws(ChildProcess.Gone) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let polled = poll(&ready, 1, patience.map { Int32($0 * 1000) } ?? -1)
      if polled < 0, errno == EINTR { continue }
      guard polled > 0 else { throw ChildProcess.Gone() }
      // A slice that is written to would be a copy.
      let got = bytes.withUnsafeMutableBytes { bytes in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
        return Glibc.read(descriptor, rest.baseAddress, rest.count)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw ChildProcess.Gone() }
      done += got
    }
    return bytes
  }

  /// Writes what there is room for, without waiting.
  ///
  /// - Returns: how many bytes that was; `nil` if the other end is gone.
  func writeSome(_ bytes: ArraySlice<UInt8>) -> Int? {
    while true {
      let wrote = bytes.withUnsafeBytes {
        send(
          descriptor, $0.baseAddress, $0.count,
          Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if wrote >= 0 { return wrote }
      if errno == EINTR { continue }
      return errno == EAGAIN ? 0 : nil
    }
  }

  /// Takes what is there, without waiting.
  func readSome(atMost limit: Int) -> Received {
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        let got = recv(descriptor, buffer.baseAddress, limit, Int32(MSG_DONTWAIT))
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      if failure == EAGAIN { return .nothing }
      // Who dies with something unread resets the line; that is an end like any other.
      return bytes.isEmpty ? .end : .bytes(bytes)
    }
  }

  /// Says that nothing more will be written; what the other end says can still be read.
  func shutdownWriting() {
    Glibc.shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Ends the talk in both directions: who waits for the line, on any thread, finds its end.
  func shutdown() {
    Glibc.shutdown(descriptor, Int32(SHUT_RDWR))
  }
}
