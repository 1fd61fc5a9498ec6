import MeditationScript
import Rendering

/// The lexicons named on the command line.
enum LexiconFiles {
  /// - Returns: their words; a later file's come after, and win.
  static func entries(_ paths: [String]) throws -> [LexiconEntry] {
    try paths.flatMap { try LexiconReader.entries(of: try ScriptFinder.file($0)) }
  }
}
