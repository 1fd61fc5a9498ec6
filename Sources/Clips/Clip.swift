package import Timebase

/// A sound made once and played any number of times: a spoken phrase, or a file.
package struct Clip: Sendable {
  /// Samples: one channel for both loudspeakers, or left and right, equally long; full scale is ±1.
  package let channels: [[Float]]
  /// Frames the clip occupies on the timeline; samples beyond that are the room's reverberation.
  package let length: Frames
  /// Loudness in LUFS, played from both loudspeakers; minus infinity for silence.
  package let loudness: Double

  /// A clip whose `length` is all of its samples unless given.
  package init(channels: [[Float]], length: Frames? = nil, loudness: Double) {
    self.channels = channels
    self.length = length ?? Frames(channels.first?.count ?? 0)
    self.loudness = loudness
  }

  /// A clip without samples.
  package static let silent = Clip(channels: [[]], loudness: -.infinity)

  /// Number of frames in `channels`, reverberation included.
  package var frames: Frames { Frames(channels.first?.count ?? 0) }
}
