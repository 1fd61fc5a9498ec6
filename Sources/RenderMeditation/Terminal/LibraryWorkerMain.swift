import Foundation
import MeditationRenderer
import Messages
import TrackLibrary

/// The life of a library's worker.
enum LibraryWorkerMain {
  /// The words after which a worker is told whether phrases are kept.
  static func command(cachesSpeech: Bool) -> [String] {
    [HostEnvironment.executable, LibraryWorker.mode, cachesSpeech ? "cache" : "no-cache"]
  }

  /// Renders what it is told to, if the command line asks for a worker.
  ///
  /// - Returns: the exit code; `nil` when the program was started for something else.
  static func run(_ words: [String]) -> Int32? {
    guard words.count == 3, words[1] == LibraryWorker.mode else { return nil }
    do {
      // A worker is one core's work; there are as many as there are cores.
      let context = try HostEnvironment.context(cachesSpeech: words[2] == "cache", cores: 1)
      LibraryWorker(
        context: context, program: HostEnvironment.program
      ).serve()
      return 0
    } catch {
      return ExitStatus.software
    }
  }
}
