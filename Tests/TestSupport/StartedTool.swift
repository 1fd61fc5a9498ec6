internal import Foundation
internal import Processes
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// The built program at work as a shell starts it, while something happens to it.
///
/// Dropping it kills it.
package final class StartedTool {
  private let scratch: TemporaryFolder
  private let program: String
  private let outcome = Outcome()
  /// Where its standard input comes from, as long as that is open; `nil` if there is nothing.
  private var feed: Int32?
  /// Its process.
  package let id: Int32

  /// A standard stream that nobody reads any more.
  package enum Deaf: String {
    case output, errors
  }

  /// What the thread that waits for it learns.
  private final class Outcome: Sendable {
    let ending = Mutex<Errand.Ending?>(nil)
  }

  /// Leads its streams where they belong and becomes the program.
  ///
  /// A pipe with a name whose reader is closed is one that nobody reads.
  private static let script = #"""
    dir=$1 deaf=$2; shift 2
    echo $$ >"$dir/id.new"; mv "$dir/id.new" "$dir/id"
    exec <"$dir/in" >"$dir/out" 2>"$dir/err"
    if [ "$deaf" ]; then exec 3<>"$dir/deaf"; fi
    if [ "$deaf" = output ]; then exec >"$dir/deaf" 3<&-; fi
    if [ "$deaf" = errors ]; then exec 2>"$dir/deaf" 3<&-; fi
    exec "$@"
    """#

  /// - Parameters:
  ///   - program: its path; without it, the program as it was built.
  ///   - folder: where it runs.
  ///   - environment: variables that it has besides those of every test.
  ///   - ignored: signals it is started with ignored, by their names without `SIG`; all others are as
  ///     a fresh program has them.
  ///   - isFed: whether `feed` gives it its standard input; else there is none.
  ///   - deaf: whose reader has gone away.
  package init(
    _ arguments: [String], program: String = BuiltTool.path, in folder: String,
    environment: [String: String] = [:], ignoring ignored: [String] = [], isFed: Bool = false,
    deaf: Deaf? = nil
  ) throws {
    scratch = try TemporaryFolder()
    self.program = program
    mkfifo(scratch.file("deaf"), 0o600)
    if isFed {
      mkfifo(scratch.file("in"), 0o600)
      // For both, so that it waits for no reader.
      feed = open(scratch.file("in"), O_RDWR | O_CLOEXEC)
    } else {
      symlink("/dev/null", scratch.file("in"))
    }
    let errand = Errand(
      ["/bin/sh", "-c", Self.script, "sh", scratch.path, deaf?.rawValue ?? "", "/usr/bin/env"]
        + ignored.map { "--ignore-signal=" + $0 } + [program] + arguments,
      environment: BuiltTool.environment.merging(environment) { $1 }, folder: folder)
    Thread { [outcome] in
      let ending = try? errand.run(patience: 240).ending
      outcome.ending.withLock { $0 = ending ?? .ended(.exited(code: EX_OSERR)) }
    }.start()
    let number = scratch.file("id")
    _ = waits { FileManager.default.fileExists(atPath: number) }
    let text = try String(contentsOfFile: number, encoding: .utf8)
    id = Int32(text.filter(\.isNumber)) ?? 0
    guard id > 0 else { throw CocoaError(.executableLoad) }
    // From here on it is the program itself that is told things.
    _ = waits { words.first == program || !isRunning }
  }

  deinit {
    if let feed { close(feed) }
    if isRunning { kill(id, SIGKILL) }
  }

  /// Gives it all of its standard input.
  package func feed(_ text: String) {
    guard let feed else { return }
    Array(text.utf8).withUnsafeBytes { _ = write(feed, $0.baseAddress, $0.count) }
    close(feed)
    self.feed = nil
  }

  package var isRunning: Bool { outcome.ending.withLock { $0 == nil } }

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
    _ = waits(300) { !isRunning }
    switch outcome.ending.withLock(\.self) {
    case .ended(.exited(let code))?: return .exited(code)
    case .ended(.signalled(let number))?: return .signalled(number)
    default: return .signalled(SIGKILL)
    }
  }
}
