package import Timebase

/// A band-pass whose centre may move every few frames: the trapezoidal state-variable filter.
///
/// Form: Zavalishin, "The Art of VA Filter Design", ch. 4. The peak gain is 1 at the centre.
package struct BandPass: Sendable {
  private var first: Float = 0
  private var second: Float = 0
  private var a1: Float = 0
  private var a2: Float = 0
  private var a3: Float = 0
  private let damping: Float

  /// - Parameter q: centre frequency over bandwidth.
  package init(q: Double) {
    damping = Float(1 / q)
  }

  /// Moves the centre to `frequency` hertz, which is kept below 0.45 of the rate.
  package mutating func tune(to frequency: Double, rate: SampleRate) {
    let g = Float(Elementary.prewarp(min(frequency, 0.45 * Double(rate.hertz)), rate: rate))
    a1 = 1 / (1 + g * (g + damping))
    a2 = g * a1
    a3 = g * a2
  }

  /// Filters one sample.
  @inline(__always)
  package mutating func next(_ input: Float) -> Float {
    let v3 = input - second
    let v1 = a1 * first + a2 * v3
    let v2 = second + a2 * first + a3 * v3
    first = 2 * v1 - first
    second = 2 * v2 - second
    return v1 * damping
  }
}
