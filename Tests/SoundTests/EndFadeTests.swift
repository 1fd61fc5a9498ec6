import Sound
import Testing
import Timebase

/// The end of a track: a fall over several blocks, down to an exact zero.
@Suite struct EndFadeTests {
  /// A constant of one, faded over `length` frames up to `end`.
  private func faded(length: Int, end: Int, blocks: Int) -> [Float] {
    let fade = EndFade(length: Frames(length), end: Frames(end))
    return (0..<blocks).flatMap { number -> [Float] in
      let block = StereoBlock()
      block.left.update(repeating: 1)
      block.right.update(repeating: 1)
      block.markSounding()
      fade.apply(to: block, at: Frames(number * StereoBlock.frames))
      #expect(Array(block.left) == Array(block.right))
      return Array(block.left)
    }
  }

  @Test(arguments: [(3000, 5000), (1, 4096), (2048, 4096), (100, 1025)])
  func `the last frame is exactly zero, and so is all after it`(length: Int, end: Int) {
    let samples = faded(length: length, end: end, blocks: 6)
    #expect(samples[end - 1] == 0)
    #expect(samples[end...].allSatisfy { $0 == 0 })
  }

  @Test func `before the fade nothing changes`() {
    let samples = faded(length: 3000, end: 5000, blocks: 5)
    #expect(samples[...2000].allSatisfy { $0 == 1 })
    #expect(samples[2100] < 1)
  }

  @Test func `the fall is half way at its middle, never rises and has no step`() {
    let samples = faded(length: 3000, end: 5000, blocks: 5)
    // Half way between frames 2000 and 4999.
    #expect(abs((samples[3499] + samples[3500]) / 2 - 0.5) < 1e-6)
    let steps = zip(samples.dropFirst(), samples).map { $0 - $1 }
    #expect(steps.allSatisfy { $0 <= 0 })
    // A raised cosine is steepest in its middle: π/2 over its length.
    #expect(steps.allSatisfy { $0 > -0.53e-3 })
  }

  @Test func `a fade of no length cuts at the end`() {
    let samples = faded(length: 0, end: 1500, blocks: 2)
    #expect(samples[..<1500].allSatisfy { $0 == 1 })
    #expect(samples[1500...].allSatisfy { $0 == 0 })
  }

  @Test func `a silent block stays silent`() {
    let block = StereoBlock()
    EndFade(length: Frames(10), end: Frames(20)).apply(to: block, at: .zero)
    #expect(block.isSilent)
  }
}
