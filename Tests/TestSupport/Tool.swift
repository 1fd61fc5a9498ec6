internal import Dispatch
internal import Foundation

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

  /// Seconds after which a program is killed.
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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: nothing can fill up and stand still.
    let scratch = try TemporaryFolder()
    let names = ["in", "out", "err"].map { scratch.path + "/" + $0 }
    try Data(input.utf8).write(to: URL(fileURLWithPath: names[0]))
    for name in names.dropFirst() { try Data().write(to: URL(fileURLWithPath: name)) }
    process.standardInput = FileHandle(forReadingAtPath: names[0])
    process.standardOutput = FileHandle(forWritingAtPath: names[1])
    process.standardError = FileHandle(forWritingAtPath: names[2])
    try process.run()
    // Somebody else's program may stand still for ever; the test then fails instead of all of them.
    let overdue = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience, execute: overdue)
    process.waitUntilExit()
    overdue.cancel()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: name)), as: UTF8.self)
    }
    return Run(
      code: process.terminationStatus, output: try text(names[1]), errors: try text(names[2]))
  }
}
