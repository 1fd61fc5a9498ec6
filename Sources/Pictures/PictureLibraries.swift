internal import CZlib

/// The library whose doing is in the bytes of a picture.
package enum PictureLibraries {
  package static var versions: [String] { ["zlib " + String(cString: zlibVersion())] }
}
