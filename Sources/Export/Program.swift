internal import Digests
internal import Loudness
internal import Pictures
internal import Resampling
internal import SoundFile

/// The program's name, version and fingerprint.
package enum Program {
  package static let name = "render-meditation"
  package static let version = "0.1.0"

  /// Number of the code's output: raised with every change after which a track has other bytes than
  /// before, so that libraries are rendered again.
  ///
  /// Changes of data (scripts, voices, bells, beds, lexicons, presets) need no new number. A test
  /// compares tracks with the bytes recorded for this one.
  package static let generation = 6

  /// A digest of everything besides data that shapes a track's bytes: `generation` and the
  /// libraries.
  ///
  /// - Parameter speech: the speech engine's own fingerprint; `nil` if it is not available.
  package static func fingerprint(speech: [UInt8]?) -> String {
    var form = CanonicalForm()
    form.add(generation)
    form.add(libraries(speech: speech))
    return form.digest
  }

  /// A digest of the libraries' versions alone, without `generation`.
  package static func libraries(speech: [UInt8]?) -> String {
    var form = CanonicalForm()
    form.add(
      [ResamplingLibrary.version, LoudnessLibrary.version] + FileLibraries.versions
        + PictureLibraries.versions)
    form.add(speech ?? [])
    return form.digest
  }
}
