internal import Sound
internal import SoundFile
package import Timebase

/// A sink that measures the loudness of a track's frames, and nothing else of them.
package final class LoudnessSink: FrameSink {
  package let format: PCMFormat
  private var meter: ShortSoundMeter
  private var channels: [[Float]]

  package init(format: PCMFormat, rate: SampleRate) {
    self.format = format
    meter = ShortSoundMeter(rate: rate)
    channels = Array(repeating: [], count: format.channels)
  }

  package func write(_ samples: [Int32], frames: Int) {
    let scale = 1 / Float(format.samples.steps)
    for channel in channels.indices {
      channels[channel].removeAll(keepingCapacity: true)
      for frame in 0..<frames {
        channels[channel].append(Float(samples[frame * channels.count + channel]) * scale)
      }
    }
    // One channel is heard from both loudspeakers.
    let (left, right) = (channels[0], channels[channels.count - 1])
    meter.add(left: left.span, right: right.span)
  }

  package func finish() {}

  /// Gated loudness of everything written, in LUFS; minus infinity for silence.
  package var integrated: Double { meter.integrated }
}
