internal import Foundation
package import Speech

/// The program as it was built beside the tests.
package enum BuiltTool {
  package static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("render-meditation").path
  }()

  /// Started as a speaker.
  package static let speaker = SpeakerCommand(executable: path)

  /// What one run of the program came to.
  package struct Run: Sendable {
    package let code: Int32
    package let output: String
    package let errors: String
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - input: on its standard input.
  package static func run(
    _ arguments: [String], in folder: String, input: String = "",
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
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: name)), as: UTF8.self)
    }
    return Run(
      code: process.terminationStatus, output: try text(names[1]), errors: try text(names[2]))
  }
}
