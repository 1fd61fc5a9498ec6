package import Sound
package import Timebase

extension BedDefinition {
  /// The bed's own loudness at unit gain: gated, over the time its recipe needs to have shown all it
  /// does.
  package func loudness(rate: SampleRate) -> BedLoudness {
    var meter = LoudnessMeter(channels: 2, rate: rate)
    let swell = listen(rate: rate) { meter.add($0) }
    return BedLoudness(integrated: meter.integrated, swell: swell)
  }
}
