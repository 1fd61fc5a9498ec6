internal import Digests

/// A record beside a finished track of what it was made from, by which it is known to be up to
/// date.
struct Recipe: Codable {
  /// Version of the recipe's own format.
  var version = 1
  let parts: Parts
  /// All files written, the track first.
  let files: [File]
  let facts: LibraryFacts

  /// SHA-256 digests of everything that shapes a track's bytes.
  struct Parts: Codable, Hashable, Sendable {
    /// The program's generation and its libraries.
    let program: String
    /// The script, its includes, and the sounds beside it.
    let script: String
    /// The voice, lexicons, bells, beds, preset, cover, and the page's template.
    let sounds: String
    let settings: String

    /// One digest of all four.
    var key: String {
      var form = CanonicalForm()
      form.add([program, script, sounds, settings])
      return form.digest
    }

    /// The reason a track made from `old` is out of date; `nil` if it is not.
    func change(from old: Parts) -> Standing? {
      if script != old.script { return .scriptChanged }
      if settings != old.settings { return .settingsChanged }
      if sounds != old.sounds { return .soundsChanged }
      return program != old.program ? .programChanged : nil
    }
  }

  struct File: Codable {
    /// Path in the output folder.
    let name: String
    let bytes: Int64
    /// The text of its `Checksum`.
    let checksum: String
  }
}

/// Facts of a finished track for the published files.
package struct LibraryFacts: Codable, Sendable {
  package let title: String
  package let artist: String?
  /// The script's own title, by which tracks of one practice are grouped.
  package let practice: String
  /// The name its cover is drawn from.
  package let cover: String
  package let summary: String?
  package let language: String
  /// Length of the track, in seconds.
  package let seconds: Double
  /// Paths in the output folder of the files beside it, by kind.
  package let companions: [String: String]
}
