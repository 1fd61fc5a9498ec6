internal import Timebase

/// A smooth random signal without state: a cubic B-spline through random heights.
///
/// Its value is a function of seed and time, so it neither drifts nor repeats. It stays within
/// ±1 and mostly within ±0.6.
struct SlowNoise {
  private let noise: CounterNoise
  /// Frames from one random height to the next.
  private let cell: Double

  /// - Parameters:
  ///   - noise: the stream of heights, not shared with anything else.
  ///   - period: seconds from one height to the next.
  init(_ noise: CounterNoise, period: Double, rate: SampleRate) {
    self.noise = noise
    cell = period * Double(rate.hertz)
  }

  /// The value at a frame, within ±1.
  func value(at frame: Int64) -> Double {
    let place = Double(frame) / cell
    let whole = place.rounded(.down)
    let x = place - whole
    let index = Int64(whole)
    let x2 = x * x
    let x3 = x2 * x
    let sum =
      (1 - 3 * x + 3 * x2 - x3) * height(index - 1)
      + (4 - 6 * x2 + 3 * x3) * height(index)
      + (1 + 3 * x + 3 * x2 - 3 * x3) * height(index + 1)
      + x3 * height(index + 2)
    return sum / 6
  }

  private func height(_ index: Int64) -> Double { 2 * noise.unit(at: index) - 1 }
}
