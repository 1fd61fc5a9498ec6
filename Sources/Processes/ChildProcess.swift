internal import Glibc

/// A child process with a line to it: what it reads and what it writes.
///
/// The line is a pair of sockets, which, unlike pipes, can be written to without a signal when the
/// other end is gone. The owner of the process and of the line: dropping it ends the child and waits
/// for it.
package final class ChildProcess {
  private let process: pid_t
  private let line: Int32

  /// The system would not start the process.
  package struct StartFailure: Error {
    package let code: Int32
  }

  /// The child closed its pipe, died, or kept silent for too long.
  package struct Gone: Error {
    package init() {}
  }

  /// - Parameter words: the program's path and its arguments.
  package init(_ words: [String]) throws(StartFailure) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw StartFailure(code: errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var started: pid_t = 0
    let code = posix_spawn(&started, words[0], &actions, nil, &arguments, environ)
    for argument in arguments { free(argument) }
    posix_spawn_file_actions_destroy(&actions)
    close(ends[1])
    process = started
    line = ends[0]
    guard code == 0 else { throw StartFailure(code: code) }
  }

  deinit {
    close(line)
    guard process > 0 else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: [UInt8]) throws(Gone) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes[done...].withUnsafeBytes {
        send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw Gone() }
      done += wrote
    }
  }

  /// Reads exactly `count` bytes, waiting at most `patience` seconds for each part of them.
  package func read(_ count: Int, patience: Int) throws(Gone) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      var ready = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
      let polled = poll(&ready, 1, Int32(patience * 1000))
      if polled < 0, errno == EINTR { continue }
      guard polled > 0 else { throw Gone() }
      let got = bytes[done...].withUnsafeMutableBytes {
        Glibc.read(line, $0.baseAddress, $0.count)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw Gone() }
      done += got
    }
    return bytes
  }

  /// Reads one C structure, as it lies in memory.
  package func read<Value: BitwiseCopyable>(
    _ type: Value.Type, patience: Int
  ) throws(Gone) -> Value {
    let bytes = try read(MemoryLayout<Value>.size, patience: patience)
    return bytes.withUnsafeBytes { $0.loadUnaligned(as: type) }
  }
}
