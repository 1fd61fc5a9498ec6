/// Elementary functions of our own, in `Double`.
///
/// The system's mathematical library differs from one release to the next in the last bit; these
/// polynomials do not, so a track has the same bytes on every machine. Each is accurate to about
/// 1e-12, far below anything a 16- or 24-bit sample can hold.
package enum Elementary {
  /// The sine and cosine of an angle given in turns (1 turn = 2π).
  @inlinable package static func sinCos(turns: Double) -> (sin: Double, cos: Double) {
    let turn = turns - whole(turns)
    let quadrant = whole(turn * 4)
    let x = (turn - quadrant / 4) * (2 * Double.pi)
    let x2 = x * x
    // Taylor series on [-π/4, π/4]; the first term left out is below 1e-13.
    var sine = 1.0 / 6_227_020_800
    sine = sine * x2 - 1.0 / 39_916_800
    sine = sine * x2 + 1.0 / 362_880
    sine = sine * x2 - 1.0 / 5_040
    sine = sine * x2 + 1.0 / 120
    sine = sine * x2 - 1.0 / 6
    sine = (sine * x2 + 1) * x
    var cosine = 1.0 / 479_001_600
    cosine = cosine * x2 - 1.0 / 3_628_800
    cosine = cosine * x2 + 1.0 / 40_320
    cosine = cosine * x2 - 1.0 / 720
    cosine = cosine * x2 + 1.0 / 24
    cosine = cosine * x2 - 0.5
    cosine = cosine * x2 + 1
    switch Int(quadrant) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }

  /// Two to the power of `x`.
  @inlinable package static func exp2(_ x: Double) -> Double {
    guard x > -1000 else { return 0 }
    guard x < 1000 else { return .infinity }
    let whole = whole(x)
    let y = (x - whole) * ln2
    // Taylor series on [-ln 2 / 2, ln 2 / 2]; the first term left out is below 2e-16.
    var sum = 1.0 / 479_001_600
    sum = sum * y + 1.0 / 39_916_800
    sum = sum * y + 1.0 / 3_628_800
    sum = sum * y + 1.0 / 362_880
    sum = sum * y + 1.0 / 40_320
    sum = sum * y + 1.0 / 5_040
    sum = sum * y + 1.0 / 720
    sum = sum * y + 1.0 / 120
    sum = sum * y + 1.0 / 24
    sum = sum * y + 1.0 / 6
    sum = sum * y + 0.5
    sum = sum * y + 1
    sum = sum * y + 1
    // A power of two is its exponent and nothing else.
    return sum * Double(bitPattern: UInt64(bitPattern: Int64(whole) + 1023) << 52)
  }

  /// The nearest integer to a `Double` whose absolute value is below 2⁵¹.
  ///
  /// Near 1.5 × 2⁵² neighbouring numbers are one apart, so the addition rounds.
  @inlinable @inline(__always)
  package static func whole(_ x: Double) -> Double { (x + 0x1.8p52) - 0x1.8p52 }

  /// The logarithm to base two of a positive number.
  @inlinable package static func log2(_ x: Double) -> Double {
    precondition(x > 0 && x.isFinite)
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), here |z| < 0.172.
    let z = (mantissa - 1) / (mantissa + 1)
    let z2 = z * z
    var sum = 1.0 / 17
    sum = sum * z2 + 1.0 / 15
    sum = sum * z2 + 1.0 / 13
    sum = sum * z2 + 1.0 / 11
    sum = sum * z2 + 1.0 / 9
    sum = sum * z2 + 1.0 / 7
    sum = sum * z2 + 1.0 / 5
    sum = sum * z2 + 1.0 / 3
    sum = sum * z2 + 1
    return exponent + 2 * z * sum / ln2
  }

  /// The tangent of `π·frequency/rate`, the warping of a bilinear filter.
  @inlinable package static func prewarp(_ frequency: Double, rate: SampleRate) -> Double {
    let (sine, cosine) = sinCos(turns: frequency / Double(rate.hertz) / 2)
    return sine / cosine
  }

  /// A raised-cosine rise from 0 (at `x` ≤ 0) to 1 (at `x` ≥ 1).
  @inlinable package static func raisedCosine(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    return 0.5 - 0.5 * sinCos(turns: x / 2).cos
  }

  @inlinable static var ln2: Double { 0.693_147_180_559_945_3 }
}
