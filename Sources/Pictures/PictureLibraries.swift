internal import Deflate

/// The C libraries whose version can change the bytes of a picture.
package enum PictureLibraries {
  /// Name and version of each, as loaded at run time.
  package static var versions: [String] { [Deflate.version] }
}
