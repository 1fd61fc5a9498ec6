internal import Foundation
package import Speech

/// The program as it was built beside the tests.
package enum BuiltTool {
  package typealias Run = Tool.Run

  package static let path = beside("render-meditation")

  /// The path of a program that was built together with the tests.
  package static func beside(_ name: String) -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Started as a speaker.
  package static let speaker = SpeakerCommand(executable: path)

  /// What engines are given of the machine.
  package static let host = EngineHost(speaker: speaker, temporaryFolder: "/tmp")

  /// Without a speech cache and settings of somebody's own: neither what was spoken before nor what
  /// whoever runs the tests likes may matter to one.
  package static let environment = [
    "RENDER_MEDITATION_CACHE": "off", "RENDER_MEDITATION_CONFIG": "off",
  ]

  /// Runs the program to its end, without a speech cache unless `environment` has one.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - input: on its standard input.
  package static func run(
    _ arguments: [String], in folder: String, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Run {
    let environment = Self.environment.merging(environment) { $1 }
    return try Tool(path: path).run(
      arguments, in: folder, input: input, environment: environment)
  }
}
