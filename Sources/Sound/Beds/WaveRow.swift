internal import Timebase

/// The height of one row of waves, as a function of time.
struct WaveRow {
  private let wave: OceanParameters.Wave
  private let period: Double
  private let start: Double
  private let heights: CounterNoise
  private let drift: SlowNoise

  init(
    _ layer: OceanParameters.Layer, wave: OceanParameters.Wave, noise: CounterNoise,
    rate: SampleRate
  ) {
    self.wave = wave
    period = layer.period * Double(rate.hertz)
    start = noise.unit(at: 0)
    heights = CounterNoise(seed: noise.bits(at: 1))
    drift = SlowNoise(
      CounterNoise(seed: noise.bits(at: 2)), period: 2 * layer.period, rate: rate)
  }

  /// The height at a frame, from the wave's `floor` to 1.
  func height(at frame: Int64) -> Double {
    let phase = start + Double(frame) / period + wave.drift * drift.value(at: frame)
    let index = phase.rounded(.down)
    let top = 1 - wave.variety * heights.unit(at: Int64(index))
    return wave.floor + (1 - wave.floor) * top * shape(phase - index)
  }

  /// One wave over its period, `x` from 0 to 1: a raised-cosine rise and an exponential fall to
  /// zero.
  private func shape(_ x: Double) -> Double {
    guard x > wave.rise else { return Elementary.raisedCosine(x / wave.rise) }
    let rest = Elementary.exp((wave.rise - 1) / wave.fall)
    return (Elementary.exp((wave.rise - x) / wave.fall) - rest) / (1 - rest)
  }
}
