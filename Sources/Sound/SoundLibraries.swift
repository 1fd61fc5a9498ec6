internal import CEBUR128
internal import CSoxr

/// The C libraries whose version can change the samples.
package enum SoundLibraries {
  /// Name and version of each, such as "libebur128 1.2.6", as loaded at run time.
  package static var versions: [String] {
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    ebur128_get_version(&major, &minor, &patch)
    return [String(cString: soxr_version()), "libebur128 \(major).\(minor).\(patch)"]
  }
}
