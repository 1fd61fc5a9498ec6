import Sound
import Testing
import Timebase

/// The dither, measured closely: triangular, the same everywhere, its own in each channel.
@Suite struct DitherTests {
  private static let blocks = 100

  /// What quantising a constant adds to it, in steps, over a hundred blocks.
  private func errors(of level: Double) -> (left: [Double], right: [Double]) {
    let block = StereoBlock()
    block.left.update(repeating: Float(level / 32_768))
    block.right.update(repeating: Float(level / 32_768))
    block.markSounding()
    let quantiser = Quantiser(seed: 21)
    var samples = [Int32](repeating: 0, count: 2 * StereoBlock.frames)
    var left: [Double] = []
    var right: [Double] = []
    for index in 0..<Self.blocks {
      quantiser.quantise(
        block, at: Frames(index * StereoBlock.frames), frames: 0..<StereoBlock.frames,
        into: &samples)
      for frame in 0..<StereoBlock.frames {
        left.append(Double(samples[2 * frame]) - level)
        right.append(Double(samples[2 * frame + 1]) - level)
      }
    }
    return (left, right)
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  // Rectangular dither would have no noise at a whole step and a quarter at a half.
  @Test(arguments: [1000, 1000.25, 1000.5, -1000.5, -0.125])
  func `the noise is a quarter of a step squared wherever the level lies`(level: Double) {
    let errors = errors(of: level).left
    let power = mean(errors.map { $0 * $0 })
    // 1/6 of triangular dither and 1/12 of rounding; 102400 errors leave 0.001 to chance.
    #expect(abs(power - (1.0 / 6 + 1.0 / 12)) < 0.005)
  }

  @Test(arguments: [1000, 1000.25, 1000.5, -1000.5, -0.125])
  func `the level is kept in the mean, far below one step`(level: Double) {
    // A standard deviation of half a step over √102400 is 0.0016.
    #expect(abs(mean(errors(of: level).left)) < 0.008)
  }

  @Test func `no sample is moved by two steps`() {
    #expect(errors(of: 1000.25).left.allSatisfy { abs($0) < 1.75 })
  }

  @Test func `the channels have dither of their own`() {
    let (left, right) = errors(of: 1000.25)
    let product = mean(zip(left, right).map { $0 * $1 })
    // Over 0.25 of power each; chance leaves 0.003.
    #expect(abs(product / 0.25) < 0.015)
  }

  @Test func `another seed is other dither`() {
    let block = StereoBlock()
    block.left.update(repeating: 0.1)
    block.markSounding()
    func samples(_ seed: UInt64) -> [Int32] {
      var samples = [Int32](repeating: 0, count: 2048)
      Quantiser(seed: seed).quantise(block, at: .zero, frames: 0..<1024, into: &samples)
      return samples
    }
    #expect(samples(1) != samples(2))
    #expect(samples(1) == samples(1))
  }

  @Test(arguments: [1, 7, 64, 333, 1000])
  func `sound cut at any place has the same samples`(size: Int) {
    func sound(_ frame: Int) -> Float { Float(frame % 97) / 200 - 0.2 }
    func fill(_ block: StereoBlock, from first: Int, count: Int) {
      for index in 0..<count {
        block.left[index] = sound(first + index)
        block.right[index] = -sound(first + index)
      }
      block.markSounding()
    }
    let quantiser = Quantiser(seed: 3)
    let block = StereoBlock()
    let position = 1_000_000
    var whole = [Int32](repeating: 0, count: 2048)
    fill(block, from: 0, count: 1024)
    quantiser.quantise(block, at: Frames(position), frames: 0..<1024, into: &whole)
    var pieces = [Int32](repeating: 0, count: 2048)
    for first in stride(from: 0, to: 1024, by: size) {
      let count = min(size, 1024 - first)
      fill(block, from: first, count: count)
      quantiser.quantise(
        block, at: Frames(position + first), frames: 0..<count, into: &pieces, from: first)
    }
    #expect(pieces == whole)
  }
}
