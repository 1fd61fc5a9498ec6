extension SIMD8<Float> {
  /// Lane by lane, the higher of this and another's absolute value.
  ///
  /// The library's `pointwiseMax` is a call and a loop for every vector; this is two instructions.
  @inline(__always)
  func raised(toPeakOf other: Self) -> Self {
    let bits = unsafeBitCast(other, to: SIMD8<UInt32>.self) & 0x7FFF_FFFF
    let height = unsafeBitCast(bits, to: Self.self)
    var highest = self
    highest.replace(with: height, where: height .> self)
    return highest
  }

  /// Lane by lane, the higher of this and the absolute values in memory; a remainder under eight
  /// samples is ignored.
  @inline(__always)
  func raised(toPeakOf samples: UnsafeRawBufferPointer) -> Self {
    var highest = self
    for vector in 0..<(samples.count / MemoryLayout<Self>.size) {
      let offset = vector * MemoryLayout<Self>.size
      highest = highest.raised(
        toPeakOf: samples.loadUnaligned(fromByteOffset: offset, as: Self.self))
    }
    return highest
  }
}
