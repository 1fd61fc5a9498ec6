/// Elementary functions of our own, in `Double`.
///
/// The system's mathematical library differs from one release to the next in the last bit; these
/// polynomials do not, so a track has the same bytes on every machine. Each is accurate to about
/// 1e-12, far below anything a 16- or 24-bit sample can hold.
package enum Elementary {
  /// The sine and cosine of an angle given in turns (1 turn = 2π).
  package static func sinCos(turns: Double) -> (sin: Double, cos: Double) {
    let turn = turns - turns.rounded(.down)
    let quadrant = (turn * 4).rounded()
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
  package static func exp2(_ x: Double) -> Double {
    guard x > -1000 else { return 0 }
    guard x < 1000 else { return .infinity }
    let whole = x.rounded()
    let y = (x - whole) * ln2
    var sum = 1.0
    for divisor in stride(from: 12.0, through: 1, by: -1) {
      sum = 1 + y / divisor * sum
    }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }

  /// The logarithm to base two of a positive number.
  package static func log2(_ x: Double) -> Double {
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
    var sum = 0.0
    for divisor in stride(from: 17.0, through: 1, by: -2) {
      sum = sum * z2 + 1 / divisor
    }
    return exponent + 2 * z * sum / ln2
  }

  /// The tangent of `π·frequency/rate`, the warping of a bilinear filter.
  package static func prewarp(_ frequency: Double, rate: SampleRate) -> Double {
    let (sine, cosine) = sinCos(turns: frequency / Double(rate.hertz) / 2)
    return sine / cosine
  }

  /// A raised-cosine rise from 0 (at `x` ≤ 0) to 1 (at `x` ≥ 1).
  package static func raisedCosine(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    return 0.5 - 0.5 * sinCos(turns: x / 2).cos
  }

  private static let ln2 = 0.693_147_180_559_945_3
}
