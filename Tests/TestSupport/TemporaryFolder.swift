internal import Foundation

/// A folder of a test's own that is gone when the test is.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("render-meditation-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  package func file(_ name: String) -> String { path + "/" + name }

  /// Writes a text file and returns its path.
  package func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// Writes a program and returns its path.
  package func writeProgram(_ text: String, to name: String) throws -> String {
    let written = try write(text, to: name + ".text")
    defer { try? FileManager.default.removeItem(atPath: written) }
    return try copyProgram(written, to: name)
  }

  /// Copies a program and returns the new path.
  ///
  /// Another process does it: what is open for writing here when a test beside this one starts a child
  /// is open there for a moment, too, and a file that is open for writing cannot be run.
  package func copyProgram(_ path: String, to name: String) throws -> String {
    let copy = try Tool(path: "/usr/bin/install").run(["-m", "755", path, file(name)])
    guard copy.code == 0 else { throw CocoaError(.fileWriteUnknown) }
    return file(name)
  }

  /// Everything in the folder, sorted.
  package var contents: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  package func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }
}
