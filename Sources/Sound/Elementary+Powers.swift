extension Elementary {
  /// 2π · log2(e): `exp(-2π f / rate)` is `exp2(-f · octavesInARadian / rate)`.
  static let octavesInARadian = 9.064_720_283_654_388

  /// 60 dB of amplitude as a power of two: log2(1000).
  static let octavesIn60Decibels = 9.965_784_284_662_087

  /// The natural exponential.
  static func exp(_ x: Double) -> Double { exp2(x * 1.442_695_040_888_963_4) }

  /// `base` to the power of `exponent`, for a `base` of zero or more; 0 to any power is 0.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    base > 0 ? exp2(exponent * log2(base)) : 0
  }
}
