internal import CZlib

/// The C libraries whose version can change the bytes of a picture.
package enum PictureLibraries {
  /// Name and version of each, as loaded at run time.
  package static var versions: [String] { ["zlib " + String(cString: zlibVersion())] }
}
