/// Turns white noise into pink: -3 dB an octave within 0.05 dB above 9 Hz at 44.1 kHz.
///
/// Coefficients: Paul Kellett's refined filter (musicdsp.org, entry 76, posted for free use).
package struct PinkFilter: Sendable {
  private var b0: Float = 0
  private var b1: Float = 0
  private var b2: Float = 0
  private var b3: Float = 0
  private var b4: Float = 0
  private var b5: Float = 0
  private var b6: Float = 0

  package init() {}

  /// Filters one sample of white noise.
  @inline(__always)
  package mutating func next(_ white: Float) -> Float {
    b0 = 0.998_86 * b0 + white * 0.055_517_9
    b1 = 0.993_32 * b1 + white * 0.075_075_9
    b2 = 0.969_00 * b2 + white * 0.153_852_0
    b3 = 0.866_50 * b3 + white * 0.310_485_6
    b4 = 0.550_00 * b4 + white * 0.532_952_2
    b5 = -0.761_6 * b5 - white * 0.016_898_0
    let pink = b0 + b1 + b2 + b3 + b4 + b5 + b6 + white * 0.536_2
    b6 = white * 0.115_926
    return pink
  }
}
