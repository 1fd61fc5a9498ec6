package import Catalog
internal import Files
package import MeditationScript

/// A person's own settings, as a file of theirs has them: what tracks are like where nothing else is
/// said.
package struct OwnSettings: Sendable {
  /// The file.
  package let path: String
  /// Each of them valid, with names that there are; paths are absolute.
  package let settings: TrackSettings

  /// What is wrong in the file, at its places.
  package struct Mistakes: Error {
    package let errors: ScriptErrors
  }

  /// The file is there and cannot be read.
  package struct Unreadable: Error {
    package let path: String
    package let reason: String
    /// Whether there is no such file.
    package let isMissing: Bool
  }

  /// Larger than anybody's, in bytes.
  private static let sizeLimit = 1 << 20

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - home: the folder that `~` stands for; `nil` for none.
  ///   - voices: says what is wrong with a voice that is asked for; `nil` if nothing is.
  /// - Throws: `Mistakes`, `Unreadable`.
  package init(
    file path: String, home: String?, catalog: Catalog,
    voices: (_ name: String) -> (message: String, help: String?)?
  ) throws {
    self.path = path
    let bytes: [UInt8]
    do throws(WholeFile.Failure) {
      bytes = try WholeFile.bytes(of: path, atMost: Self.sizeLimit + 1)
    } catch {
      throw Unreadable(path: path, reason: error.reason, isMissing: error.isMissing)
    }
    let source = SourceText(name: path, bytes: bytes)
    do throws(ScriptErrors) {
      var reader = OwnSettingsReader(
        tree: try YAMLTree(source, what: "file of settings", limit: Self.sizeLimit),
        folder: String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), home: home,
        catalog: catalog)
      settings = reader.settings(voices)
      guard reader.problems.isEmpty else {
        throw ScriptErrors(source: source, diagnostics: reader.problems.inOrder())
      }
    } catch {
      throw Mistakes(errors: error)
    }
  }
}
