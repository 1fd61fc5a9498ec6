/// Turns the mix into 16-bit samples with triangular dither of ±1 step.
///
/// The dither is a function of the frame number, so it is the same at any block size. Exact digital
/// silence stays exact: no hiss is added where nothing sounds.
package struct Quantiser: Sendable {
  private let noise: CounterNoise

  package init(seed: UInt64) {
    noise = CounterNoise(seed: seed, stream: "dither")
  }

  /// Writes interleaved left and right samples.
  ///
  /// - Parameters:
  ///   - block: full scale ±1; anything beyond is held at full scale.
  ///   - position: where in the track the first frame taken is.
  ///   - frames: which frames of the block to take.
  ///   - samples: has room for `2 × (first + frames)` samples.
  ///   - first: the frame of `samples` to begin at.
  package func quantise(
    _ block: StereoBlock, at position: Frames, frames: Range<Int>, into samples: inout [Int16],
    from first: Int = 0
  ) {
    samples.withUnsafeMutableBufferPointer { samples in
      let output = UnsafeMutableBufferPointer(
        rebasing: samples[(2 * first)..<(2 * (first + frames.count))])
      guard !block.isSilent else {
        output.update(repeating: 0)
        return
      }
      for index in 0..<frames.count {
        let bits = noise.bits(at: position.count + Int64(index))
        let first = Int32(bits & 0xFFFF) - Int32((bits >> 16) & 0xFFFF)
        let second = Int32((bits >> 32) & 0xFFFF) - Int32(bits >> 48)
        output[2 * index] = Self.sample(
          block.left[frames.lowerBound + index], dither: first)
        output[2 * index + 1] = Self.sample(
          block.right[frames.lowerBound + index], dither: second)
      }
    }
  }

  /// - Parameter dither: in 1/65536 of a step.
  @inline(__always)
  private static func sample(_ value: Float, dither: Int32) -> Int16 {
    guard value != 0 else { return 0 }
    let scaled = value * 32768 + Float(dither) * 0x1p-16
    // Comparisons first: a value that is not a number fails them all and becomes silence.
    guard scaled > -32768 else { return value.isNaN ? 0 : .min }
    guard scaled < 32767 else { return .max }
    // Cutting off the fraction of a positive number rounds without a call into the library.
    return Int16(truncatingIfNeeded: Int32(scaled + 32768.5) - 32768)
  }
}
