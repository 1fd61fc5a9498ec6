/// Measurements of a recorded bell: how loud its strike is, and when it is out of the way.
package struct Recording: Sendable {
  /// Loudness of the loudest 400 ms, in LUFS.
  package let loudness: Double
  /// Times at which the recording is 10 and 20 LU under its loudest.
  package let ring: BellDefinition.Ring

  package init(loudness: Double, ring: BellDefinition.Ring) {
    self.loudness = loudness
    self.ring = ring
  }
}
