internal import Timebase

/// Eight frames at once, without branches: the same result as `Quantiser.sample` on each sample.
extension Quantiser {
  typealias Lanes = SIMD8<Float>
  typealias Steps = SIMD8<Int32>

  /// Dithers as many whole vectors as the frames hold.
  ///
  /// - Parameters:
  ///   - left: left samples, from the first frame to take; `right` is alike.
  ///   - position: that frame's position in the track.
  ///   - output: interleaved samples in whole steps.
  /// - Returns: the number of frames done.
  func ditherVectors(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, at position: Int64,
    _ output: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let vectors = output.count / 16
    for vector in 0..<vectors {
      var bits = SIMD8<UInt64>.zero
      for lane in 0..<8 { bits[lane] = noise.bits(at: position + Int64(8 * vector + lane)) }
      let words = unsafeBitCast(bits, to: SIMD16<UInt32>.self)
      let offset = vector * MemoryLayout<Lanes>.size
      let one = Self.steps(
        left.loadUnaligned(fromByteOffset: offset, as: Lanes.self), Self.triangle(words.evenHalf))
      let other = Self.steps(
        right.loadUnaligned(fromByteOffset: offset, as: Lanes.self), Self.triangle(words.oddHalf))
      for lane in 0..<8 {
        output[16 * vector + 2 * lane] = one[lane]
        output[16 * vector + 2 * lane + 1] = other[lane]
      }
    }
    return 8 * vectors
  }

  /// The difference of each word's two halves: triangular noise in 1/65536 of a step.
  @inline(__always)
  private static func triangle(_ words: SIMD8<UInt32>) -> Steps {
    let low = words & 0xFFFF
    return Steps(truncatingIfNeeded: low) &- Steps(truncatingIfNeeded: words &>> 16)
  }

  /// Not inlined: twice in one loop, it would run out of registers.
  @inline(never)
  private static func steps(_ value: Lanes, _ dither: Steps) -> Steps {
    let scaled = value * 32768 + Lanes(dither) * 0x1p-16
    var held = scaled
    held.replace(with: -32768, where: .!(scaled .> -32768))
    held.replace(with: 32767, where: scaled .>= 32767)
    // Near 1.5 × 2²³ neighbouring numbers are one apart: the addition rounds, and the last bits of
    // the sum are the number.
    var steps = unsafeBitCast(held + 0x1.8p23, to: Steps.self) &- 0x4B40_0000
    steps.replace(with: 0, where: (value .== 0) .| (scaled .!= scaled))
    return steps
  }
}
