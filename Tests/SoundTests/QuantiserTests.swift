import Sound
import Testing
import Timebase

@Suite struct QuantiserTests {
  private func block(_ value: Float) -> StereoBlock {
    let block = StereoBlock()
    block.left.update(repeating: value)
    block.right.update(repeating: value)
    block.markSounding()
    return block
  }

  private func quantise(
    _ block: StereoBlock, at position: Int = 0, frames: Int = StereoBlock.frames
  ) -> [Int32] {
    var samples = [Int32](repeating: 99, count: 2 * frames)
    Quantiser(seed: 0).quantise(block, at: Frames(position), frames: 0..<frames, into: &samples)
    return samples
  }

  @Test func `silence stays exact silence`() {
    #expect(quantise(block(0)).allSatisfy { $0 == 0 })
    #expect(quantise(StereoBlock()).allSatisfy { $0 == 0 })
  }

  @Test func `dither is triangular: no mean, and a quarter of a step of power`() {
    let errors = quantise(block(100.25 / 32768)).map { Double($0) - 100.25 }
    let mean = errors.reduce(0, +) / Double(errors.count)
    let power = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    // Triangular of ±1 step: 1/6, and 1/12 for the rounding; 2048 samples, so within about 0.03.
    #expect(abs(mean) < 0.05)
    #expect(abs(power - 0.25) < 0.04)
  }

  @Test func `beyond full scale is held there, and no number is silence`() {
    #expect(quantise(block(2)).allSatisfy { $0 == 32767 })
    #expect(quantise(block(-2)).allSatisfy { $0 == -32768 })
    #expect(quantise(block(.infinity)).allSatisfy { $0 == 32767 })
    #expect(quantise(block(.nan)).allSatisfy { $0 == 0 })
  }

  @Test func `dither depends on the frame, not on the block`() {
    let whole = quantise(block(0.1), at: 0)
    let later = quantise(block(0.1), at: 512, frames: 512)
    #expect(Array(whole[1024...]) == later)
  }
}
