package import Timebase

/// A bed's measured loudness at unit gain, and how far it swells.
package struct BedLoudness: Sendable {
  /// Gated loudness, in LUFS.
  package let integrated: Double
  /// Level of its loudest fifth of a second over its mean level.
  package let swell: Decibels

  package init(integrated: Double, swell: Decibels) {
    self.integrated = integrated
    self.swell = swell
  }
}
