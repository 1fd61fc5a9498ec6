internal import CEBUR128

/// libebur128, whose arithmetic shapes every measured gain.
package enum LoudnessLibrary {
  /// Name and version as loaded: `libebur128 1.2.6`.
  package static var version: String {
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    ebur128_get_version(&major, &minor, &patch)
    return "libebur128 \(major).\(minor).\(patch)"
  }
}
