package import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// The built program at work as a shell starts it, while something happens to it.
///
/// Dropping it kills it.
package final class StartedTool {
  private let process = Process()
  private let scratch: TemporaryFolder

  /// A standard stream that nobody reads any more.
  package enum Deaf {
    case output, errors
  }

  /// - Parameters:
  ///   - program: its path; without it, the program as it was built.
  ///   - folder: where it runs.
  ///   - environment: variables that it has besides those of every test.
  ///   - ignored: signals it is started with ignored, by their names without `SIG`; all others are as
  ///     a fresh program has them.
  ///   - input: its standard input; without it, nothing.
  ///   - deaf: whose reader has gone away.
  package init(
    _ arguments: [String], program: String = BuiltTool.path, in folder: String,
    environment: [String: String] = [:], ignoring ignored: [String] = [], input: Pipe? = nil,
    deaf: Deaf? = nil
  ) throws {
    scratch = try TemporaryFolder()
    // A test's thread blocks most signals, and whoever runs the tests may ignore some. Both would be
    // inherited, and a signal that is blocked is kept even where it is ignored, as no shell's child
    // would find it. This resets both.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["--default-signal"] + ignored.map { "--ignore-signal=" + $0 } + [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(BuiltTool.environment) { $1 }.merging(environment) { $1 }
    process.standardInput = input.map { $0 as Any } ?? FileHandle.nullDevice
    process.standardOutput = try Self.stream(deaf == .output ? nil : scratch.write("", to: "out"))
    process.standardError = try Self.stream(deaf == .errors ? nil : scratch.write("", to: "err"))
    try process.run()
    // From here on it is the program itself that is told things.
    while words.first != program, process.isRunning { usleep(1000) }
  }

  deinit {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// - Parameter path: where it is kept; without it, it leads to where nobody reads.
  private static func stream(_ path: String?) -> FileHandle? {
    guard path == nil else { return path.flatMap { FileHandle(forWritingAtPath: $0) } }
    var ends: [Int32] = [-1, -1]
    // Born close-on-exec, or a test beside this one could hand the reader's end to its own child.
    socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
    close(ends[0])
    return FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
  }

  package var isRunning: Bool { process.isRunning }

  package var id: pid_t { process.processIdentifier }

  /// Its command line, as the system lists it.
  private var words: [String] {
    let line = try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8)
    return (line ?? "").split(separator: "\0").map(String.init)
  }

  package var output: String { text("out") }

  package var errors: String { text("err") }

  private func text(_ name: String) -> String {
    (try? String(contentsOfFile: scratch.file(name), encoding: .utf8)) ?? ""
  }

  package func send(_ signal: Int32) { kill(id, signal) }

  /// How a program ended.
  package enum End: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Waits for its end.
  package func end() -> End {
    process.waitUntilExit()
    let status = process.terminationStatus
    return process.terminationReason == .uncaughtSignal ? .signalled(status) : .exited(status)
  }
}
