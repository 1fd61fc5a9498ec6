import Foundation
import TestSupport

/// A folder and a shell in which somebody does what a document says, from top to bottom.
struct Walk {
  let folder: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    for name in ["bin", "cache", "work"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("bin/render-meditation"), withDestinationPath: BuiltTool.path)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    environment = [
      "PATH": folder.file("bin") + ":" + path, "RENDER_MEDITATION_CACHE": folder.file("cache"),
      "RENDER_MEDITATION_CONFIG": "off",
    ]
  }

  /// What cannot be run in a test: the network, voices that are installed from there, and root.
  static let outside = ["sudo ", "pip install", "--voice hibari", "--voice piper", "wyoming://"]

  static func isOutside(_ block: Document.Block) -> Bool {
    outside.contains(where: block.text.contains)
  }

  func write(_ text: String, to name: String) throws {
    let path = folder.file("work/" + name)
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Runs lines of shell; both streams come in one, as a terminal shows them.
  func shell(_ script: String) throws -> Tool.Run {
    try Tool(path: "/bin/sh").run(
      ["-e", "-c", "exec 2>&1\n" + script], in: folder.file("work"), environment: environment)
  }

  /// One command of a session, and what a document shows below it.
  struct Step {
    let command: String
    var shown: [String] = []

    /// Whether the document shows this output; a line of `…` stands for any number of lines.
    func shows(_ output: String) -> Bool {
      var output = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while output.last == "" { output.removeLast() }
      guard let gap = shown.firstIndex(of: "…") else { return output == shown }
      let (start, end) = (shown[..<gap], shown[(gap + 1)...])
      return output.count >= start.count + end.count && output.starts(with: start)
        && output.suffix(end.count).elementsEqual(end)
    }
  }

  /// The commands of a session, each after `$ `.
  static func steps(of session: String) -> [Step] {
    var steps: [Step] = []
    for line in session.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if !steps.isEmpty {
        steps[steps.count - 1].shown.append(String(line))
      }
    }
    return steps
  }
}
