/// Makes clips of what an engine spoke, all in one voice's way.
///
/// In order: no offset, only the speech (-60 dBFS, with 20 ms of air around it), the track's rate,
/// 5 ms of fade in and 25 ms of fade out (engines cut word ends off in full swing), the voice's
/// chain, and the loudness it should have.
package struct ClipFinisher: Sendable {
  package let chain: VoiceChain
  package let rate: SampleRate

  /// Every clip is brought here, in LUFS, as far as `reach` allows; the mix sets the final level.
  package static let loudness = -20.0

  /// A word that an engine mumbles is raised by no more than this, nor its loudest cry lowered.
  private static let reach = 8.0

  package init(chain: VoiceChain, rate: SampleRate) {
    self.chain = chain
    self.rate = rate
  }

  /// - Parameters:
  ///   - spoken: the engine's samples, full scale ±1.
  ///   - spokenRate: the engine's rate.
  ///   - volume: how much louder than usual it is meant to be.
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

  /// The speech alone, without an offset, at the track's rate.
  ///
  /// - Returns: `nil` if nothing is heard.
  private func speech(
    in spoken: [Float], at spokenRate: SampleRate
  ) throws(ResamplingError) -> [Float]? {
    var centred = spoken
    removeOffset(&centred, rate: spokenRate)
    guard let range = speechRange(in: centred, rate: spokenRate) else { return nil }
    return try resampled(centred[range], from: spokenRate, to: rate)
  }

  /// A first-order high-pass at 20 Hz.
  ///
  /// Taking away the mean instead would lift the silence between words, which is exactly zero.
  private func removeOffset(_ samples: inout [Float], rate: SampleRate) {
    let pole = Float(Elementary.exp2(-20 * Elementary.octavesInARadian / Double(rate.hertz)))
    // As if the offset had always been there: starting from zero it would be a step.
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
