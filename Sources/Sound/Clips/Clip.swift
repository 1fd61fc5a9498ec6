/// One spoken phrase, ready to be mixed: trimmed, faded, mono, at the track's rate.
package struct Clip: Sendable {
  /// Full scale is ±1.
  package let samples: [Float]
  /// LUFS, heard from both loudspeakers; minus infinity for silence.
  package let loudness: Double

  package init(samples: [Float], loudness: Double) {
    self.samples = samples
    self.loudness = loudness
  }

  package var length: Frames { Frames(samples.count) }
}
