import ArgumentParser
import Foundation
import Messages
import SoundFile

/// What happens to files that are there already.
struct OverwriteOption: ParsableArguments {
  @Flag(help: "Replace a file that is there already, without asking; only a terminal is asked.")
  var force = false

  /// Asks before files are replaced, if somebody is there to be asked.
  ///
  /// - Parameter paths: to be written.
  /// - Throws: `UserFacingError` after a no.
  func ask(_ paths: [String], _ console: Console) throws {
    guard !force, console.isTerminal, isatty(STDIN_FILENO) == 1 else { return }
    let others = paths.filter { Self.isFile($0) }
    guard let first = others.first else { return }
    let more = others.count > 1 ? " and \(others.count - 1) beside it" : ""
    let verb = others.count > 1 ? "are" : "is"
    console.ask("\(first)\(more) \(verb) there already. Replace? [y/N] ")
    let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
    guard ["y", "yes"].contains(answer) else {
      throw UserFacingError(
        "\(first) is there already, and stays as it is",
        help: "`--force` replaces it; or name another file to write", code: ExitStatus.cannotCreate)
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && !Output.path(path).isStream
  }
}
