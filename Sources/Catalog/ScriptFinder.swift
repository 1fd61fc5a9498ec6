internal import Files
internal import Foundation
package import MeditationScript
internal import Timebase

/// Finds the script a user means: a practice by its name, a file by its path.
package struct ScriptFinder: Sendable {
  /// Why a script, or a file that goes with one, cannot be had.
  package enum Failure: Error {
    /// No practice, of this language if one is given, has this name and there is no such file.
    ///
    /// `beside` are files that may be meant.
    case noSuchScript(name: String, known: [String], language: String?, beside: [String])
    /// The file is not there or may not be read.
    case unreadable(path: String, reason: String, help: String?)
    /// The system failed to read it, which may work another time.
    case readFailed(path: String, reason: String)
  }

  private let practices: [Practice]
  private let kind: String?

  /// - Parameters:
  ///   - language: a tag or its first part; `nil` for any.
  ///   - preferred: the language, said in the same way, of practices that are found before those of
  ///     others of the same name; after it comes English.
  package init(practices: [Practice], language: String? = nil, preferred: String? = nil) {
    kind = language.map(LanguageTag.primary)
    if let kind {
      self.practices = practices.filter { $0.kind == kind }
    } else {
      let first = [preferred.map(LanguageTag.primary), "en"].compactMap(\.self)
      func rank(_ practice: Practice) -> Int { first.firstIndex(of: practice.kind) ?? first.count }
      self.practices = (0...first.count).flatMap { wanted in
        practices.filter { rank($0) == wanted }
      }
    }
  }

  /// A practice by one of its names.
  package func practice(_ name: String) -> Practice? {
    practices.first { $0.names.contains(name.lowercased()) }
  }

  /// Every name there is.
  package var names: [String] { practices.flatMap(\.names) }

  /// Reads a file that goes with a script.
  ///
  /// - Parameter limit: bytes beyond which it is not read on.
  /// - Throws: `Failure.unreadable` or `.readFailed`.
  package static func file(
    _ path: String, limit: Int = SourceText.sizeLimit
  ) throws -> SourceText {
    try ScriptFinder(practices: []).source(path.contains("/") ? path : "./" + path, limit: limit)
  }

  /// The script that a word means: a practice, a file, or a file of this name that is written without
  /// its ending.
  ///
  /// - Parameter word: what stands on the command line.
  /// - Throws: `Failure.noSuchScript`, `.unreadable` or `.readFailed`.
  package func source(
    _ word: String, limit: Int = SourceText.sizeLimit
  ) throws -> SourceText {
    if let practice = practice(word) { return practice.source }
    let folder = URL(fileURLWithPath: word).deletingLastPathComponent().path
    do throws(WholeFile.Failure) {
      let bytes = try WholeFile.bytes(of: word, atMost: limit + 1)
      return SourceText(name: word, bytes: bytes, folder: folder)
    } catch {
      let looksLikeFile = word.contains("/") || word.contains(".")
      guard error.isMissing, !looksLikeFile else { throw Self.failure(error, of: word) }
      if let script = FilesBeside.script(word) { return try source(script, limit: limit) }
      throw Failure.noSuchScript(
        name: word, known: names, language: kind, beside: FilesBeside.meant(by: word))
    }
  }

  /// Reads a script from standard input.
  package func standardInput() throws -> SourceText {
    let name = "<standard input>"
    do throws(WholeFile.Failure) {
      // More shows that it is too large, and nothing else.
      let bytes = try WholeFile.bytes(from: STDIN_FILENO, atMost: SourceText.sizeLimit + 1)
      return SourceText(name: name, bytes: bytes)
    } catch {
      throw Self.failure(error, of: name)
    }
  }

  private static func failure(_ failure: WholeFile.Failure, of path: String) -> Failure {
    if failure.mayPass { return .readFailed(path: path, reason: failure.reason) }
    let help =
      failure.isMissing ? FilesBeside.meant(by: path).first.map { "there is a file \($0)" } : nil
    let reason =
      if failure.isMissing {
        "there is no such file"
      } else if failure.isFolder {
        "it is a folder"
      } else if failure.isForbidden {
        "it may not be read"
      } else {
        failure.reason
      }
    return .unreadable(path: path, reason: reason, help: help)
  }
}
