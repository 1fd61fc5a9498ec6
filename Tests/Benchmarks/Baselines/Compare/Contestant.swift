import Foundation
import TestSupport

/// A command that is measured.
struct Contestant {
  let name: String
  let command: [String]
  var environment = BuiltTool.environment
  /// Programs it cannot do without, and modules of Python.
  var programs: [String] = []
  var modules: [String] = []
  /// A track of this many seconds must be there afterwards, at 16 bits and 44.1 kHz.
  var seconds: Int?

  /// What this machine lacks for it.
  var missing: [String] {
    let lacking = programs.filter { !Tool.isInstalled($0) }
    guard lacking.isEmpty else { return lacking }
    return modules.filter { !Tool.hasPython($0) }.map { "Python's " + $0 }
  }

  /// Runs it once in a folder.
  ///
  /// - Returns: wall and CPU seconds, KiB.
  func run(in folder: TemporaryFolder) throws -> [Double] {
    let output = folder.file(Self.output)
    try? FileManager.default.removeItem(atPath: output)
    try? FileManager.default.removeItem(atPath: folder.file(Self.library))
    let run = try Tool(path: BuiltTool.beside("measure")).run(
      [folder.file("figures")] + command, in: folder.path, environment: environment)
    guard run.code == 0 else { throw Failure(words: "\(name): \(run.code): \(run.errors)") }
    if let seconds {
      let size = try FileManager.default.attributesOfItem(atPath: output)[.size] as? Int ?? 0
      guard abs(size - seconds * 176_400) < 176_400 else {
        throw Failure(words: "\(name): \(size) bytes are not \(seconds) seconds")
      }
    }
    let figures = String(decoding: try folder.bytes(of: "figures"), as: UTF8.self)
    return figures.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  }

  /// The track, and the folder of a library.
  static let output = "track.wav"
  static let library = "library"
}
