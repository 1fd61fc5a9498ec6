/// A sound made once and heard any number of times: a spoken phrase, or a file.
package struct Clip: Sendable {
  /// One channel for both loudspeakers, or left and right, equally long; full scale is ±1.
  package let channels: [[Float]]
  /// How long it is in the way; what its samples hold beyond that is the room it stands in.
  package let length: Frames
  /// LUFS, heard from both loudspeakers; minus infinity for silence.
  package let loudness: Double

  package init(channels: [[Float]], length: Frames? = nil, loudness: Double) {
    self.channels = channels
    self.length = length ?? Frames(channels.first?.count ?? 0)
    self.loudness = loudness
  }

  package static let silent = Clip(channels: [[]], loudness: -.infinity)

  package var frames: Frames { Frames(channels.first?.count ?? 0) }
}
