internal import CEBUR128
internal import CSoxr

/// The libraries whose doing is in every sample.
package enum SoundLibraries {
  /// Their names and versions as they are loaded.
  package static var versions: [String] {
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    ebur128_get_version(&major, &minor, &patch)
    return [String(cString: soxr_version()), "libebur128 \(major).\(minor).\(patch)"]
  }
}
