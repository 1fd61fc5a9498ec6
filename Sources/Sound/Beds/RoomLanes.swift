internal import Timebase

/// White noise becomes what a quiet room sounds like: the noise criterion NC-15 (ANSI/ASA S12.2), which
/// gives 47, 36, 29, 22, 17, 14, 12 and 11 dB in the octaves from 63 Hz to 8 kHz.
///
/// Three parts of one noise: what has passed two equal low-passes of the first order, what has passed
/// another, and a little of it as it is. Fitted to the curve, they keep within 1.3 dB of it.
struct RoomLanes {
  private let low: Float
  private let middle: Float
  private var first = NoiseLanes.zero
  private var second = NoiseLanes.zero
  private var third = NoiseLanes.zero

  /// Corners of the low-passes, in hertz, and how much of each part there is.
  private static let corners = (low: 16.36, middle: 104.4)
  private static let parts: (low: Float, middle: Float, white: Float) = (14.57, 0.0724, 0.000_641)

  init(rate: SampleRate) {
    low = Self.pole(Self.corners.low, rate: rate)
    middle = Self.pole(Self.corners.middle, rate: rate)
  }

  mutating func rest() {
    first = .zero
    second = .zero
    third = .zero
  }

  @inline(__always)
  mutating func next(_ white: NoiseLanes) -> NoiseLanes {
    first += (white - first) * low
    second += (first - second) * low
    third += (white - third) * middle
    return second * Self.parts.low + third * Self.parts.middle + white * Self.parts.white
  }

  /// Brings the noise to about -20 dBFS.
  ///
  /// Nearly all of its power is in the lowest part, and uniform noise of power 1/3 that has passed two
  /// low-passes with the factor k has k / 12 of it.
  static func level(rate: SampleRate) -> Float {
    0.1 / (parts.low * (pole(corners.low, rate: rate) / 12).squareRoot())
  }

  /// The factor of a low-pass of the first order.
  private static func pole(_ corner: Double, rate: SampleRate) -> Float {
    Float(1 - Elementary.exp2(-corner * Elementary.octavesInARadian / Double(rate.hertz)))
  }
}
