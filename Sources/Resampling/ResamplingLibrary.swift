internal import CSoxr

/// libsoxr, whose arithmetic shapes every sample that changes its rate.
package enum ResamplingLibrary {
  /// Name and version as loaded: `libsoxr-0.1.3`.
  package static var version: String { String(cString: soxr_version()) }
}
