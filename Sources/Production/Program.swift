internal import Digests
internal import Pictures
internal import Sound
internal import SoundFile

/// What the program says of itself.
package enum Program {
  package static let name = "render-meditation"
  package static let version = "0.1.0"

  /// Raised with every change of the code after which a track has other bytes than before, so that
  /// libraries are rendered again.
  ///
  /// Scripts, voices, bells, beds, lexicons and presets are data, and need no other number. A test
  /// holds tracks to the bytes they had with this one.
  package static let generation = 3

  /// Stands for all code that shapes a track's bytes: ours and the libraries'.
  ///
  /// - Parameter speech: the speech engine's own fingerprint; `nil` if it cannot be told.
  package static func fingerprint(speech: [UInt8]?) -> String {
    var form = CanonicalForm()
    form.add(generation)
    form.add(libraries(speech: speech))
    return form.digest
  }

  /// Stands for the libraries alone.
  package static func libraries(speech: [UInt8]?) -> String {
    var form = CanonicalForm()
    form.add(SoundLibraries.versions + FileLibraries.versions + PictureLibraries.versions)
    form.add(speech ?? [])
    return form.digest
  }
}
