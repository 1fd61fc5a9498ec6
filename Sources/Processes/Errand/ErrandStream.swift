internal import CErrand
internal import Files
internal import Glibc

/// One end of something an errand's child has as a standard stream; dropping it closes it.
///
/// Pipes and files, unlike a crew's sockets: a program of somebody else's may open `/dev/stdin` or
/// `/dev/stdout` by name, and a socket cannot be opened.
final class ErrandStream: Sendable {
  let descriptor: Int32

  /// - Parameter descriptor: from now on owned by the stream, under a number that is no standard
  ///   stream's.
  private init(owning descriptor: Int32) throws(ChildProcess.StartFailure) {
    guard descriptor >= 0 else { throw ChildProcess.StartFailure(code: errno) }
    guard descriptor <= STDERR_FILENO else {
      self.descriptor = descriptor
      return
    }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    let code = errno
    close(descriptor)
    guard copy >= 0 else { throw ChildProcess.StartFailure(code: code) }
    self.descriptor = copy
  }

  deinit {
    close(descriptor)
  }

  /// A file without a name that holds `bytes`, at its beginning.
  ///
  /// Nothing has to be written while the child works, so neither can wait for the other.
  static func holding(_ bytes: [UInt8]) throws(ChildProcess.StartFailure) -> ErrandStream {
    let stream = try ErrandStream(owning: errand_file())
    let code = bytes.withUnsafeBytes { Pieces.write($0, to: stream.descriptor) }.code
    guard code == 0 else { throw ChildProcess.StartFailure(code: code) }
    lseek(stream.descriptor, 0, SEEK_SET)
    return stream
  }

  /// A pipe that the child writes to and this process reads from, without waiting.
  static func pipe() throws(ChildProcess.StartFailure) -> (
    reader: ErrandStream, writer: ErrandStream
  ) {
    var ends: [Int32] = [-1, -1]
    guard errand_pipe(&ends) == 0 else { throw ChildProcess.StartFailure(code: errno) }
    let reader = try ErrandStream(owning: ends[0])
    let writer = try ErrandStream(owning: ends[1])
    _ = fcntl(reader.descriptor, F_SETFL, O_NONBLOCK)
    return (reader, writer)
  }

  /// Takes what is there, without waiting.
  func readSome(atMost limit: Int) -> Line.Received {
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, limit)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      if failure == EAGAIN { return .nothing }
      return bytes.isEmpty ? .end : .bytes(bytes)
    }
  }
}
