import Foundation
import Rendering
import Speech

/// What only the outermost layer may ask the system for.
enum World {
  static func studio() throws -> Studio {
    let environment = ProcessInfo.processInfo.environment
    let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    return try Studio(
      speaker: SpeakerCommand(executable: executable), temporaryFolder: folder,
      speakers: ProcessInfo.processInfo.activeProcessorCount)
  }

  /// This very program, however it was called.
  static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}
