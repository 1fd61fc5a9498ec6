import Foundation
import Messages

/// The bytes of the command line, as the system gave them.
///
/// The language has texts of Unicode alone: a name in another encoding would come to the program
/// with signs in it that its file does not have, and the file would be said not to be there.
enum ArgumentBytes {
  /// Refuses an argument that is not UTF-8, and ends the program.
  static func check() {
    let words = (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }
    for word in words where String(validatingCString: word) == nil {
      let shown = String(cString: word)
      Failure.exit(
        UserFacingError(
          "`\(shown)` is not UTF-8, and no file can be asked for by such a name",
          help: "rename the file, or give a script on standard input: `render-meditation - < FILE`",
          code: ExitStatus.noInput))
    }
  }
}
