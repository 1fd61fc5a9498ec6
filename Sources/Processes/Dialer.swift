internal import Files
internal import Glibc

/// Makes lines to sockets that others listen at, within a time.
enum Dialer {
  typealias Instant = Connection.Instant
  typealias Failure = Connection.Failure

  /// How long a socket whose queue is full is left alone, in microseconds.
  private static let pause: UInt32 = 10_000

  /// - Parameter host: a name, or an address of either kind, without brackets.
  static func line(host: String, port: Int, by end: Instant) throws(Failure) -> Line {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, String(port), &hints, &found)
    guard code == 0 else { throw .unreachable(reason: String(cString: gai_strerror(code))) }
    defer { freeaddrinfo(found) }
    let addresses = Array(
      sequence(first: found, next: { $0?.pointee.ai_next }).prefix { $0 != nil })
    var failure = Failure.unreachable(reason: "it has no address")
    for (index, address) in addresses.enumerated() {
      guard let address = address?.pointee else { continue }
      // One that swallows everything must leave time for the next.
      let share = (end - .now) / (addresses.count - index)
      do throws(Failure) {
        return try line(
          to: address.ai_addr, size: address.ai_addrlen, family: address.ai_family,
          by: .now + share)
      } catch {
        failure = error
      }
    }
    throw failure
  }

  static func line(path: String, by end: Instant) throws(Failure) -> Line {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let room = MemoryLayout.size(ofValue: address.sun_path) - 1
    guard !bytes.isEmpty, bytes.count <= room, !bytes.contains(0) else {
      throw .unreachable(reason: "a socket's path has 1 to \(room) bytes")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let connected: Result<Line, Failure> = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        Result { () throws(Failure) in
          try line(to: address, size: size, family: AF_UNIX, by: end)
        }
      }
    }
    return try connected.get()
  }

  private static func line(
    to address: UnsafePointer<sockaddr>, size: socklen_t, family: Int32, by end: Instant
  ) throws(Failure) -> Line {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = socket(family, kind, 0)
    guard descriptor >= 0 else { throw .unreachable(reason: SystemError.text(errno)) }
    var line = Line(owning: descriptor)
    do {
      line = try line.clearOfStandard()
    } catch {
      throw .unreachable(reason: SystemError.text(error.code))
    }
    while connect(line.descriptor, address, size) != 0 {
      let code = errno
      // A socket in the file system has no place in its queue yet.
      let isFull = code == EAGAIN
      guard isFull || code == EINPROGRESS || code == EINTR else {
        throw .unreachable(reason: SystemError.text(code))
      }
      guard end > .now else { throw .late }
      if isFull {
        usleep(pause)
        continue
      }
      try awaitConnection(of: line, by: end)
      break
    }
    return line
  }

  private static func awaitConnection(of line: Line, by end: Instant) throws(Failure) {
    var awaited = pollfd(fd: line.descriptor, events: Int16(POLLOUT), revents: 0)
    repeat {
      let left = end - .now
      guard left > .zero else { throw .late }
      poll(&awaited, 1, milliseconds(left))
    } while awaited.revents == 0
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(line.descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
    guard code == 0 else { throw .unreachable(reason: SystemError.text(code)) }
  }

  /// For `poll`: rounded up, so that what is nearly over is not asked after again and again.
  static func milliseconds(_ duration: Duration) -> Int32 {
    Int32(min(max((duration / .milliseconds(1)).rounded(.up), 0), 1_000_000))
  }
}
