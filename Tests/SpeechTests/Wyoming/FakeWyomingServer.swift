import Foundation
import Speech
import Synchronization
import TestSupport

/// A Wyoming server that does what it is told, for one connection after the other.
final class FakeWyomingServer: Sendable {
  enum Step: Sendable {
    /// Takes one request.
    case hear
    case say([UInt8])
    /// Says the same over and over until the client is gone, with seconds between.
    case drip([UInt8], pause: Double)
    /// Says nothing until the client is gone.
    case hold
  }

  let server: WyomingServer
  private let listener: Int32
  private let folder: TemporaryFolder
  private let heard = Mutex<[String]>([])

  /// - Parameters:
  ///   - steps: of each connection; it is closed after them.
  ///   - isSocket: whether it listens in the file system.
  init(_ steps: [Step], isSocket: Bool = false) throws {
    folder = try TemporaryFolder()
    let family = isSocket ? AF_UNIX : AF_INET
    listener = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    let path = folder.file("s")
    let isBound = isSocket ? Self.bind(listener, path: path) : Self.bindPort(listener)
    precondition(isBound && listen(listener, 8) == 0, "the fake server cannot listen")
    server =
      isSocket ? .unix(path: path) : .tcp(host: "127.0.0.1", port: Self.port(of: listener))
    Thread { [self] in
      while true {
        let line = accept(listener, nil, nil)
        guard line >= 0 else { return }
        for step in steps { play(step, on: line) }
        // A child of a test beside this one may hold the line, too, and closing it would not end it.
        shutdown(line, Int32(SHUT_RDWR))
        close(line)
      }
    }.start()
  }

  /// Ends the listening; its thread, which keeps the server, ends too.
  func end() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// The requests so far: type and fields as they came.
  var requests: [String] { heard.withLock { $0 } }

  private func play(_ step: Step, on line: Int32) {
    switch step {
    case .hear: hear(on: line)
    case .say(let bytes): Self.say(bytes, on: line)
    case .drip(let bytes, let pause):
      while Self.say(bytes, on: line) { usleep(UInt32(pause * 1e6)) }
    case .hold:
      var byte: UInt8 = 0
      while recv(line, &byte, 1, 0) > 0 {}
    }
  }

  private struct Head: Decodable {
    let type: String
    let dataLength: Int?

    private enum CodingKeys: String, CodingKey {
      case type
      case dataLength = "data_length"
    }
  }

  private func hear(on line: Int32) {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while recv(line, &byte, 1, 0) == 1, byte != 0x0A { bytes.append(byte) }
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)) else { return }
    var block: [UInt8] = []
    for _ in 0..<(head.dataLength ?? 0) where recv(line, &byte, 1, 0) == 1 { block.append(byte) }
    heard.withLock { $0.append(head.type + String(decoding: block, as: UTF8.self)) }
  }

  @discardableResult
  private static func say(_ bytes: [UInt8], on line: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  private static func bindPort(_ listener: Int32) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(listener, $0, size) == 0 }
    }
  }

  private static func bind(_ listener: Int32, path: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(listener, $0, size) == 0 }
    }
  }

  private static func port(of listener: Int32) -> Int {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &size) }
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
