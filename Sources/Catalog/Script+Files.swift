internal import Foundation
package import MeditationScript

/// A file of a script's own lies where it may not.
package struct MisplacedFile: Error {
  package let diagnostic: Diagnostic
}

extension Script {
  /// Where a file lies: in the script's folder or below, links followed.
  ///
  /// - Throws: `MisplacedFile`.
  package func place(of path: String, _ span: SourceSpan) throws -> String {
    guard let folder = source.folder else {
      throw MisplacedFile(
        diagnostic: .error(
          "a script with no file of its own has no sounds beside it", at: span,
          help: "save the script beside its sounds and render the file"))
    }
    let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let place = URL(fileURLWithPath: folder + "/" + path).resolvingSymlinksInPath().path
    guard place.hasPrefix(home == "/" ? home : home + "/") else {
      throw MisplacedFile(
        diagnostic: .error(
          "the sound `\(path)` lies outside the script's folder", at: span,
          help: "put the file itself there, in the place of a link"))
    }
    return place
  }

  /// Files that are not where the script says, each an error at its place.
  package var missingFiles: [Diagnostic] {
    files.compactMap { path, use, span in
      do {
        guard try !FileManager.default.isReadableFile(atPath: place(of: path, span)) else {
          return nil
        }
        return .error(
          "the \(use.word) `\(path)` cannot be used: there is no such file, or it may not be read",
          at: span)
      } catch let error as MisplacedFile {
        return error.diagnostic
      } catch {
        return nil
      }
    }
  }
}

extension Script.FileUse {
  package var word: String {
    switch self {
    case .sound: "sound"
    case .bell: "bell"
    case .bed: "bed"
    }
  }
}
