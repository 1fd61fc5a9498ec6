internal import Digests

/// What a finished track was made of, kept beside it: how one tells that it need not be made again.
struct Recipe: Codable {
  /// Of this form of recipe.
  var version = 1
  let parts: Parts
  /// All that was written, the track first.
  let files: [File]
  let facts: LibraryFacts

  /// Digests (SHA-256) of all that shapes a track's bytes.
  struct Parts: Codable, Hashable, Sendable {
    /// The program's generation and the libraries'.
    let program: String
    /// The script, what it includes, and the sounds beside it.
    let script: String
    /// The voice, the lexicons, the bells and beds, the preset, the cover, the page's template.
    let sounds: String
    let settings: String

    /// One digest for all.
    var key: String {
      var form = CanonicalForm()
      form.add([program, script, sounds, settings])
      return form.digest
    }

    /// Why a track made of `old` is out of date; `nil` if it is not.
    func change(from old: Parts) -> Standing? {
      if script != old.script { return .scriptChanged }
      if settings != old.settings { return .settingsChanged }
      if sounds != old.sounds { return .soundsChanged }
      return program != old.program ? .programChanged : nil
    }
  }

  struct File: Codable {
    /// A path in the output folder.
    let name: String
    let bytes: Int64
    /// Its `Checksum`.
    let checksum: String
  }
}

/// What is published of a finished track.
package struct LibraryFacts: Codable, Sendable {
  package let title: String
  package let artist: String?
  /// The script's own title: tracks of one practice stand together.
  package let practice: String
  /// What its cover is drawn from.
  package let cover: String
  package let summary: String?
  package let language: String
  package let seconds: Double
  /// Files beside it by what they are, as paths in the output folder.
  package let companions: [String: String]
}
