extension Elementary {
  /// 2π · log2(e): `exp(-2π f / rate)` is `exp2(-f · octavesInARadian / rate)`.
  @inlinable package static var octavesInARadian: Double { 9.064_720_283_654_388 }

  /// 60 dB of amplitude as a power of two: log2(1000).
  @inlinable package static var octavesIn60Decibels: Double { 9.965_784_284_662_087 }

  /// The natural exponential.
  @inlinable package static func exp(_ x: Double) -> Double { exp2(x * 1.442_695_040_888_963_4) }

  /// `base` to the power of `exponent`, for a `base` of zero or more; 0 to any power is 0.
  @inlinable package static func power(_ base: Double, _ exponent: Double) -> Double {
    base > 0 ? exp2(exponent * log2(base)) : 0
  }
}
