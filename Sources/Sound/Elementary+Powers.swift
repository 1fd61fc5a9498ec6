extension Elementary {
  /// 2π in powers of two: `exp(-2π f / rate)` is `exp2(-f · this / rate)`.
  static let octavesInARadian = 9.064_720_283_654_388

  /// 60 dB as a power of two.
  static let octavesIn60Decibels = 9.965_784_284_662_087

  /// The natural exponential.
  static func exp(_ x: Double) -> Double { exp2(x * 1.442_695_040_888_963_4) }

  /// `base` to the power of `exponent`; nothing to any power is nothing.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    base > 0 ? exp2(exponent * log2(base)) : 0
  }
}
