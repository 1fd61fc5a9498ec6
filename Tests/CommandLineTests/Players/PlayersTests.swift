import Foundation
import TestSupport
import Testing

/// What other programs make of each kind of file, against what they are known to.
@Suite(SamplesTrait()) enum PlayersTests {
  /// Runs a program that is known to be there.
  static func run(
    _ name: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Tool.Run {
    try #require(Tool(name)).run(arguments, environment: environment)
  }

  /// Frames of stereo with 16 bits that a program writes to a path.
  static func frames(
    _ write: (_ path: String, _ folder: TemporaryFolder) throws -> Void
  ) throws -> Int {
    try bytes(write) / 4
  }

  /// Bytes that a program writes to a path; none if it writes nothing.
  static func bytes(
    _ write: (_ path: String, _ folder: TemporaryFolder) throws -> Void
  ) throws -> Int {
    let folder = try TemporaryFolder()
    try write(folder.file("sound"), folder)
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder.file("sound"))
    return attributes?[.size] as? Int ?? 0
  }

  static func json<Value: Decodable & Sendable>(_ text: String, as type: Value.Type) throws -> Value
  {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
