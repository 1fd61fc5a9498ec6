internal import Catalog
internal import Foundation
internal import MeditationScript
internal import SoundFile

/// Reads the files that settings name, each once, however many tracks name it.
package final class SettingFiles {
  /// The folder that relative paths start from; empty for the working folder.
  private let folder: String
  private var lexicons: [String: [LexiconEntry]] = [:]
  private var pictures: [String: FileTags.Picture] = [:]

  package init(folder: String = "") {
    self.folder = folder
  }

  /// A setting's path, as seen from the working folder.
  package func path(_ path: String) -> String {
    folder.isEmpty || path.hasPrefix("/") ? path : folder + "/" + path
  }

  /// The entries of a lexicon file.
  ///
  /// - Throws: `ScriptFinder.Failure.unreadable` or `.readFailed`; `ScriptErrors` for a lexicon with
  ///   mistakes.
  func lexicon(_ path: String) throws -> [LexiconEntry] {
    if let known = lexicons[path] { return known }
    let entries = try LexiconReader.entries(of: try ScriptFinder.file(self.path(path)))
    lexicons[path] = entries
    return entries
  }

  /// Largest picture that is put into a file, in bytes.
  private static let largestPicture = 10_000_000

  func picture(_ name: String) throws(SettingProblem) -> FileTags.Picture {
    if let known = pictures[name] { return known }
    let path = path(name)
    guard let data = Self.beginning(of: path, Self.largestPicture + 1) else {
      throw SettingProblem(.cover, kind: .missing) { _ in
        "the cover \(path) is not there, or may not be read"
      }
    }
    guard data.count <= Self.largestPicture else {
      throw SettingProblem(
        .cover, help: "a picture of 3000 by 3000 is enough", kind: .content
      ) { _ in "the cover \(path) is larger than 10 MB" }
    }
    guard let picture = FileTags.Picture(Array(data)) else {
      throw SettingProblem(.cover, kind: .content) { _ in
        "the cover \(path) is no whole PNG or JPEG"
      }
    }
    pictures[name] = picture
    return picture
  }

  /// The beginning of a file.
  ///
  /// - Returns: at most `count` bytes, also of an endless device; `nil` if it cannot be read.
  private static func beginning(of path: String, _ count: Int) -> Data? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    do {
      return try file.read(upToCount: count) ?? Data()
    } catch {
      return nil
    }
  }
}
