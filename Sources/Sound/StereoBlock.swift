/// A fixed stretch of stereo sound: 1024 frames, aligned to whole multiples of 1024 on the clock.
///
/// Everything that makes sound fills such cells and nothing else, so what a listener hears cannot
/// depend on how the result is later cut. Allocated once and used again.
package final class StereoBlock {
  /// Frames in a block; the alignment of its position, too.
  package static let frames = 1024

  /// Samples in [-1, 1] full scale; exactly `frames` of them each.
  package let left: UnsafeMutableBufferPointer<Float>
  package let right: UnsafeMutableBufferPointer<Float>

  /// Whether every sample is exactly zero; kept up to date by whatever writes, not by looking.
  package private(set) var isSilent = true

  package init() {
    left = .allocate(capacity: Self.frames)
    right = .allocate(capacity: Self.frames)
    left.initialize(repeating: 0)
    right.initialize(repeating: 0)
  }

  deinit {
    left.deallocate()
    right.deallocate()
  }

  /// Sets every sample to zero.
  package func clear() {
    guard !isSilent else { return }
    left.update(repeating: 0)
    right.update(repeating: 0)
    isSilent = true
  }

  /// Records that samples were written directly: `isSilent` is false from here on.
  package func markSounding() {
    isSilent = false
  }

  /// The highest absolute sample of both channels, linear.
  package var peak: Float {
    guard !isSilent else { return 0 }
    return SIMD8<Float>.zero
      .raised(toPeakOf: UnsafeRawBufferPointer(left))
      .raised(toPeakOf: UnsafeRawBufferPointer(right)).max()
  }

  /// The sum of all squared samples of both channels.
  package var power: Double {
    guard !isSilent else { return 0 }
    var sum = 0.0
    for index in 0..<Self.frames {
      sum += Double(left[index] * left[index] + right[index] * right[index])
    }
    return sum
  }

  /// Writes the mean of both channels, times a gain.
  ///
  /// - Parameters:
  ///   - mono: gets `frames` samples.
  ///   - gain: linear, at the first frame; it moves straight to `end` at the frame after the last.
  package func mean(into mono: inout [Float], gain: Double, to end: Double) {
    let slope = Float((end - gain) / Double(Self.frames))
    for index in 0..<Self.frames {
      let level = Float(gain) + slope * Float(index)
      mono[index] = (left[index] + right[index]) / 2 * level
    }
  }

  /// Adds `other`, sample by sample.
  package func add(_ other: StereoBlock) {
    guard !other.isSilent else { return }
    for index in 0..<Self.frames {
      left[index] += other.left[index]
      right[index] += other.right[index]
    }
    markSounding()
  }

  /// Frames between two points of a moving gain, which is linear between them.
  package static let gainStep = 64

  /// Adds `other` at a gain that varies over the block.
  ///
  /// - Parameter gain: the linear gain at a frame counted from the block's first; asked for at
  ///   every `gainStep`.
  package func add(_ other: StereoBlock, gain: (Int) -> Double) {
    guard !other.isSilent else { return }
    var from = Float(gain(0))
    for start in stride(from: 0, to: Self.frames, by: Self.gainStep) {
      let to = Float(gain(start + Self.gainStep))
      if from != 0 || to != 0 {
        let slope = (to - from) / Float(Self.gainStep)
        for index in start..<(start + Self.gainStep) {
          let level = from + slope * Float(index - start)
          left[index] += other.left[index] * level
          right[index] += other.right[index] * level
        }
        markSounding()
      }
      from = to
    }
  }

  /// Adds stereo samples, as many on the left as on the right.
  ///
  /// - Parameters:
  ///   - start: the index in the block of the first sample; may be negative or past the end.
  ///   - gain: the linear factor.
  package func add(left: Span<Float>, right: Span<Float>, at start: Int, gain: Float) {
    let from = max(0, start)
    let to = min(Self.frames, start + min(left.count, right.count))
    guard from < to else { return }
    for index in from..<to {
      self.left[index] += left[index - start] * gain
      self.right[index] += right[index - start] * gain
    }
    markSounding()
  }

  /// Adds mono samples to both channels.
  ///
  /// - Parameters:
  ///   - samples: what to add.
  ///   - start: the index in the block of the first sample; may be negative or past the end.
  ///   - gain: the linear factor.
  package func add(mono samples: Span<Float>, at start: Int, gain: Float) {
    let from = max(0, start)
    let to = min(Self.frames, start + samples.count)
    guard from < to else { return }
    samples.withUnsafeBufferPointer { source in
      for index in from..<to {
        let sample = source[index - start] * gain
        left[index] += sample
        right[index] += sample
      }
    }
    markSounding()
  }
}
