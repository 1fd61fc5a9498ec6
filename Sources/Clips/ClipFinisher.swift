package import Resampling
package import Sound
package import Timebase

/// Turns an engine's speech into clips, all processed alike for one voice.
///
/// In order: remove the offset, trim to the speech (-60 dBFS, with 20 ms of margin), resample to
/// the track's rate, fade in 5 ms and out 25 ms (engines cut word ends off in full swing), apply
/// the voice's chain, and bring to the target loudness.
package struct ClipFinisher: Sendable {
  /// The voice's filters, compressor and room.
  package let chain: VoiceChain
  /// Sample rate of the finished clips.
  package let rate: SampleRate

  /// Target loudness of every clip, in LUFS, as far as `reach` allows; the mix sets the final
  /// level.
  package static let loudness = -20.0

  /// Largest change of loudness, up or down, in LU: a mumbled word stays quieter, a cry louder.
  private static let reach = 8.0

  package init(chain: VoiceChain, rate: SampleRate) {
    self.chain = chain
    self.rate = rate
  }

  /// Finishes one phrase; silence gives `Clip.silent`.
  ///
  /// - Parameters:
  ///   - spoken: the engine's samples, full scale ±1.
  ///   - spokenRate: the engine's rate.
  ///   - volume: wanted level relative to the usual.
  package func clip(
    from spoken: [Float], at spokenRate: SampleRate, volume: Decibels = Decibels(0)
  ) throws(ResamplingError) -> Clip {
    guard var samples = try speech(in: spoken, at: spokenRate) else { return .silent }
    fade(&samples)
    let length = Frames(samples.count)
    var channels = chain.channels(of: consume samples, rate: rate)
    let own = ShortSoundMeter.loudness(of: channels, rate: rate)
    guard own.isFinite else { return Clip(channels: channels, length: length, loudness: own) }
    let change = min(max(Self.loudness - own, -Self.reach), Self.reach) + volume.value
    let gain = Float(Decibels(change).linear)
    for channel in channels.indices {
      var samples = channels[channel].mutableSpan
      for index in samples.indices { samples[index] *= gain }
    }
    return Clip(channels: channels, length: length, loudness: own + change)
  }

  /// The speech alone, without offset, at the track's rate.
  ///
  /// - Returns: `nil` if no sample is above -60 dBFS.
  private func speech(
    in spoken: [Float], at spokenRate: SampleRate
  ) throws(ResamplingError) -> [Float]? {
    var centred = spoken
    removeOffset(&centred, rate: spokenRate)
    guard let range = speechRange(in: centred, rate: spokenRate) else { return nil }
    return try Resampler.resampled(centred[range], from: spokenRate, to: rate)
  }

  /// A first-order high-pass at 20 Hz.
  ///
  /// Subtracting the mean instead would put an offset on the silence between words, which is zero.
  private func removeOffset(_ samples: inout [Float], rate: SampleRate) {
    let pole = Float(Elementary.exp2(-20 * Elementary.octavesInARadian / Double(rate.hertz)))
    // Starts as if the offset had always been there; starting from zero would make it a step.
    var before = samples.first ?? 0
    var last: Float = 0
    for index in samples.indices {
      last = samples[index] - before + pole * last
      before = samples[index]
      samples[index] = last
    }
  }

  private func speechRange(in samples: [Float], rate: SampleRate) -> Range<Int>? {
    let threshold: Float = 0.001
    guard let first = samples.firstIndex(where: { abs($0) > threshold }),
      let last = samples.lastIndex(where: { abs($0) > threshold })
    else { return nil }
    let air = Int(rate.frames(seconds: 0.02).count)
    return max(0, first - air)..<min(samples.count, last + 1 + air)
  }

  private func fade(_ samples: inout [Float]) {
    let half = samples.count / 2
    let fadeIn = min(half, Int(rate.frames(seconds: 0.005).count))
    for index in 0..<fadeIn {
      samples[index] *= Float(Elementary.raisedCosine(Double(index) / Double(fadeIn)))
    }
    let fadeOut = min(half, Int(rate.frames(seconds: 0.025).count))
    for index in 0..<fadeOut {
      samples[samples.count - 1 - index] *=
        Float(Elementary.raisedCosine(Double(index) / Double(fadeOut)))
    }
  }
}
