internal import Timebase

/// The K-weighting of ITU-R BS.1770-4: a shelf for the head and a high-pass, on both channels at once.
///
/// The recommendation gives coefficients at 48 kHz only. At other rates they follow from the analogue
/// filters that have these at 48 kHz, by the bilinear transform; `ShortSoundMeterTests` holds them to libebur128.
struct KWeighting: Sendable {
  typealias Pair = SIMD2<Double>

  private var shelf: Stage
  private var highPass: Stage

  init(rate: SampleRate) {
    // The shelf's gain above its corner, and at it.
    let gain = Decibels(3.999_843_853_973_347)
    let (high, middle) = (gain.linear, Decibels(gain.value * 0.499_666_774_154_541_6).linear)
    let corner = Corner(1681.974_450_955_533, q: 0.707_175_236_955_419_6, rate: rate)
    let (k, damping, scale) = (corner.k, corner.damping, corner.scale)
    shelf = Stage(
      b: (
        (high + middle * damping + k * k) * scale, 2 * (k * k - high) * scale,
        (high - middle * damping + k * k) * scale
      ), a: corner.poles)
    // The recommendation does not normalise this filter.
    highPass = Stage(
      b: (1, -2, 1),
      a: Corner(38.135_470_876_024_44, q: 0.500_327_037_323_877_3, rate: rate).poles)
  }

  /// Corner parameters after the bilinear transform.
  private struct Corner {
    /// The prewarped frequency, and that over the filter's `q`.
    let k: Double
    let damping: Double
    /// Common factor of all coefficients, which makes the output's own coefficient 1.
    let scale: Double

    /// - Parameter frequency: corner in hertz.
    init(_ frequency: Double, q: Double, rate: SampleRate) {
      k = Elementary.prewarp(frequency, rate: rate)
      damping = k / q
      scale = 1 / (1 + damping + k * k)
    }

    var poles: (Double, Double) {
      (2 * (k * k - 1) * scale, (1 - damping + k * k) * scale)
    }
  }

  /// Weights one frame.
  ///
  /// - Parameter pair: left and right.
  @inline(__always)
  mutating func next(_ pair: Pair) -> Pair {
    highPass.next(shelf.next(pair))
  }

  /// A second-order filter in transposed direct form 2, on both channels with the same
  /// coefficients.
  private struct Stage: Sendable {
    private let b0: Pair
    private let b1: Pair
    private let b2: Pair
    private let a1: Pair
    private let a2: Pair
    private var first = Pair.zero
    private var second = Pair.zero

    init(b: (Double, Double, Double), a: (Double, Double)) {
      (b0, b1, b2) = (Pair(repeating: b.0), Pair(repeating: b.1), Pair(repeating: b.2))
      (a1, a2) = (Pair(repeating: a.0), Pair(repeating: a.1))
    }

    @inline(__always)
    mutating func next(_ input: Pair) -> Pair {
      let output = b0 * input + first
      // Terms that do not need the output come first: the next frame waits for the rest.
      first = (b1 * input + second) - a1 * output
      second = b2 * input - a2 * output
      return output
    }
  }
}
