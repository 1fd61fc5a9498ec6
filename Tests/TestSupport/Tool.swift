internal import Foundation
internal import Processes

#if canImport(Glibc)
  internal import Glibc
#endif

/// A program of the system that a test asks for a second opinion.
///
/// Nobody needs it to build or use the project: a test that wants one is skipped by name without it.
package struct Tool: Sendable {
  package let path: String

  /// What one run of a program came to.
  package struct Run: Sendable {
    /// The exit code, or the number of the signal that ended it.
    package let code: Int32
    package let output: String
    package let errors: String
  }

  /// - Parameter name: looked for in `PATH`; `nil` if it is not there.
  package init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let found = folders.map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: String($0)) }
    guard let found else { return nil }
    path = String(found)
  }

  package init(path: String) {
    self.path = path
  }

  package static func isInstalled(_ names: String...) -> Bool {
    names.allSatisfy { Tool($0) != nil }
  }

  /// Whether Python can import every one of these modules.
  package static func hasPython(_ modules: String...) -> Bool {
    guard let python = Tool("python3") else { return false }
    let run = try? python.run(["-c", "import " + modules.joined(separator: ", ")])
    return run?.code == 0
  }

  /// Seconds after which a program is killed, with all it has started: somebody else's may stand still
  /// for ever, and the test then fails instead of all of them.
  private static let patience = 240.0

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - input: on its standard input.
  package func run(
    _ arguments: [String], in folder: String = "/", input: String = "",
    environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    // Files, not pipes: whatever it leaves running may hold them open.
    let names = ["out", "err"].map(scratch.file)
    let script = #"out=$1 err=$2; shift 2; exec "$@" >"$out" 2>"$err""#
    let errand = Errand(
      ["/bin/sh", "-c", script, "sh"] + names + [path] + arguments, environment: environment,
      folder: folder)
    let ending = try errand.run(input: Array(input.utf8), patience: Self.patience).ending
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: name)), as: UTF8.self)
    }
    let code =
      switch ending {
      case .ended(.exited(let code)): code
      case .ended(.signalled(let number)): number
      case .outOfTime, .tooMuch, .cancelled: SIGKILL
      }
    return Run(code: code, output: try text(names[0]), errors: try text(names[1]))
  }
}
