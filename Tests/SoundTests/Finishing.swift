import Clips
import Sound
import Timebase

/// What is made of an engine's samples, without a chain.
func finished(
  _ spoken: [Float], at own: SampleRate = SampleRate(22_050), for rate: SampleRate,
  volume: Decibels = Decibels(0)
) throws -> Clip {
  try ClipFinisher(chain: .dry, rate: rate).clip(from: spoken, at: own, volume: volume)
}

extension Clip {
  /// The first channel.
  var samples: [Float] { channels[0] }
}
