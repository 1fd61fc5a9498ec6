/// Random numbers that are a function of a seed and an index, with no state between them.
///
/// The same index gives the same number whatever was drawn before, so noise does not depend on the
/// block size or on where rendering starts. The mixing is the finaliser of SplitMix64 (Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators", 2014).
package struct CounterNoise: Sendable {
  @usableFromInline let seed: UInt64

  package init(seed: UInt64) {
    self.seed = Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15)
  }

  /// An independent stream for each `name`, so that two users of one seed never share numbers.
  package init(seed: UInt64, stream name: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    self.init(seed: seed ^ hash)
  }

  /// 64 uniform random bits.
  @inlinable @inline(__always)
  package func bits(at index: Int64) -> UInt64 {
    Self.mix(seed &+ UInt64(bitPattern: index) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Uniform in [-1, 1).
  @inlinable @inline(__always)
  package func sample(at index: Int64) -> Float {
    Float(Int32(truncatingIfNeeded: bits(at: index) >> 32)) * 0x1p-31
  }

  /// Uniform in [0, 1).
  @inlinable
  package func unit(at index: Int64) -> Double {
    Double(bits(at: index) >> 11) * 0x1p-53
  }

  @inlinable @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
