internal import Foundation
package import MeditationScript

/// Finds the script a user means: a practice by its name, a file by its path.
package struct ScriptFinder: Sendable {
  private let practices: [Practice]

  package init(practices: [Practice]) {
    self.practices = practices
  }

  /// - Parameter word: what stands on the command line.
  /// - Throws: `RenderError.noSuchScript` or `.unreadableScript`.
  package func source(_ word: String) throws -> SourceText {
    if let practice = practices.first(where: { $0.names.contains(word.lowercased()) }) {
      return practice.source
    }
    let looksLikeFile = word.contains("/") || word.contains(".")
    let path = URL(fileURLWithPath: word).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      guard looksLikeFile else {
        throw RenderError.noSuchScript(name: word, known: practices.flatMap(\.names))
      }
      throw RenderError.unreadableScript(path: word, reason: "there is no such file")
    }
    guard attributes[.type] as? FileAttributeType != .typeDirectory else {
      throw RenderError.unreadableScript(path: word, reason: "it is a folder")
    }
    guard let handle = FileHandle(forReadingAtPath: word) else {
      throw RenderError.unreadableScript(path: word, reason: "it may not be read")
    }
    return try Self.read(handle, name: word)
  }

  /// Reads a script from standard input.
  package func standardInput() throws -> SourceText {
    try Self.read(.standardInput, name: "<standard input>")
  }

  /// Reads no more than shows that a file is too large.
  private static func read(_ handle: FileHandle, name: String) throws -> SourceText {
    var bytes: [UInt8] = []
    do {
      while bytes.count <= SourceText.sizeLimit,
        let more = try handle.read(upToCount: SourceText.sizeLimit), !more.isEmpty
      {
        bytes += more
      }
    } catch {
      throw RenderError.unreadableScript(path: name, reason: error.localizedDescription)
    }
    return SourceText(name: name, bytes: bytes)
  }
}
