package import Timebase

/// Rounds the mix to whole steps: 16 bits with triangular dither of ±1 step, finer formats without.
///
/// The dither is a function of the frame number, so it is the same at any block size. Exact digital
/// silence stays exact: no hiss is added where nothing sounds.
package struct Quantiser: Sendable {
  package let format: PCMFormat
  let noise: CounterNoise

  /// A quantiser whose dither is determined by `seed`.
  package init(seed: UInt64, format: PCMFormat = PCMFormat()) {
    self.format = format
    noise = CounterNoise(seed: seed, stream: "dither")
  }

  /// Writes interleaved samples in whole steps of the format.
  ///
  /// - Parameters:
  ///   - block: samples, full scale ±1; values beyond are clamped.
  ///   - position: position in the track of the first frame taken.
  ///   - frames: the frames of the block to take.
  ///   - samples: the output, with room for `channels × (first + frames)` samples.
  ///   - first: the frame of `samples` to begin writing at.
  package func quantise(
    _ block: StereoBlock, at position: Frames, frames: Range<Int>, into samples: inout [Int32],
    from first: Int = 0
  ) {
    samples.withUnsafeMutableBufferPointer { samples in
      let range = (format.channels * first)..<(format.channels * (first + frames.count))
      let output = UnsafeMutableBufferPointer(rebasing: samples[range])
      guard !block.isSilent else {
        output.update(repeating: 0)
        return
      }
      switch (format.samples, format.channels) {
      case (.int16, 2): dither(block, position, frames, output)
      case (.int16, _): ditherMean(block, position, frames, output)
      default: round(block, frames, output)
      }
    }
  }

  private func dither(
    _ block: StereoBlock, _ position: Frames, _ frames: Range<Int>,
    _ output: UnsafeMutableBufferPointer<Int32>
  ) {
    let done = ditherVectors(
      UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: block.left[frames])),
      UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: block.right[frames])),
      at: position.count, output)
    for index in done..<frames.count {
      let (first, second) = dither(at: position.count + Int64(index))
      output[2 * index] = Self.sample(block.left[frames.lowerBound + index], dither: first)
      output[2 * index + 1] = Self.sample(block.right[frames.lowerBound + index], dither: second)
    }
  }

  private func ditherMean(
    _ block: StereoBlock, _ position: Frames, _ frames: Range<Int>,
    _ output: UnsafeMutableBufferPointer<Int32>
  ) {
    for index in 0..<frames.count {
      output[index] = Self.sample(
        block.mean(at: frames.lowerBound + index),
        dither: dither(at: position.count + Int64(index)).0)
    }
  }

  /// Two independent values of triangular noise, in 1/65536 of a step.
  @inline(__always)
  private func dither(at frame: Int64) -> (Int32, Int32) {
    let bits = noise.bits(at: frame)
    return (
      Int32(bits & 0xFFFF) - Int32((bits >> 16) & 0xFFFF),
      Int32((bits >> 32) & 0xFFFF) - Int32(bits >> 48)
    )
  }

  private func round(
    _ block: StereoBlock, _ frames: Range<Int>, _ output: UnsafeMutableBufferPointer<Int32>
  ) {
    let steps = Double(format.samples.steps)
    let (least, most) =
      format.samples == .float32 ? (-64 * steps, 64 * steps) : (-steps, steps - 1)
    for index in 0..<frames.count {
      let frame = frames.lowerBound + index
      if format.channels == 1 {
        output[index] = Self.whole(Double(block.mean(at: frame)) * steps, least, most)
      } else {
        output[2 * index] = Self.whole(Double(block.left[frame]) * steps, least, most)
        output[2 * index + 1] = Self.whole(Double(block.right[frame]) * steps, least, most)
      }
    }
  }

  /// - Parameter dither: noise in 1/65536 of a step.
  @inline(__always)
  private static func sample(_ value: Float, dither: Int32) -> Int32 {
    guard value != 0 else { return 0 }
    let scaled = value * 32768 + Float(dither) * 0x1p-16
    // Comparisons first: a value that is not a number fails them all and becomes silence.
    guard scaled > -32768 else { return value.isNaN ? 0 : -32768 }
    guard scaled < 32767 else { return 32767 }
    // Near 1.5 × 2²³ neighbouring numbers are one apart, so the addition rounds.
    return Int32((scaled + 0x1.8p23) - 0x1.8p23)
  }

  @inline(__always)
  private static func whole(_ value: Double, _ least: Double, _ most: Double) -> Int32 {
    guard value > least else { return value.isNaN ? 0 : Int32(least) }
    guard value < most else { return Int32(most) }
    return Int32(truncatingIfNeeded: Int64(Elementary.whole(value)))
  }
}

extension StereoBlock {
  @inline(__always)
  fileprivate func mean(at frame: Int) -> Float { (left[frame] + right[frame]) / 2 }
}
