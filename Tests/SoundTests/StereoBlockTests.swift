import Sound
import Testing
import Timebase

/// The cell all sound is made in.
@Suite struct StereoBlockTests {
  private let block = StereoBlock()

  @Test func `a new block is silent`() {
    #expect(block.isSilent)
    #expect(block.peak == 0)
    #expect(block.left.allSatisfy { $0 == 0 } && block.right.allSatisfy { $0 == 0 })
  }

  @Test func `a block that sounded is empty once cleared`() {
    block.left[3] = 1
    block.markSounding()
    block.clear()
    #expect(block.isSilent && block.left[3] == 0)
  }

  @Test(arguments: [0, 7, 8, 1023])
  func `the peak is found on either side, whatever its sign`(index: Int) {
    block.left[index] = 0.25
    block.right[index] = -0.75
    block.markSounding()
    #expect(block.peak == 0.75)
    block.left[index] = 0.875
    #expect(block.peak == 0.875)
  }

  @Test func `mono samples go to both channels, at their place and gain`() {
    let samples: [Float] = [1, 2, 3]
    block.add(mono: samples.span, at: 1021, gain: 0.5)
    #expect(Array(block.left[1020...]) == [0, 0.5, 1, 1.5])
    #expect(Array(block.right[1020...]) == [0, 0.5, 1, 1.5])
  }

  @Test func `samples that reach over an edge are cut there`() {
    let samples: [Float] = [1, 2, 3]
    block.add(mono: samples.span, at: -2, gain: 1)
    block.add(mono: samples.span, at: 1023, gain: 1)
    #expect(Array(block.left[..<2]) == [3, 0])
    #expect(Array(block.left[1022...]) == [0, 1])
  }

  @Test(arguments: [-3, 1024, 5000, -5000])
  func `samples that do not reach the block leave it silent`(start: Int) {
    let samples: [Float] = [1, 2, 3]
    block.add(mono: samples.span, at: start, gain: 1)
    #expect(block.isSilent)
  }

  @Test func `blocks add sample by sample`() {
    let other = StereoBlock()
    other.left[5] = 0.5
    other.right[6] = -0.5
    other.markSounding()
    block.add(other)
    block.add(other)
    #expect(block.left[5] == 1 && block.right[6] == -1 && block.left[6] == 0)
    #expect(!block.isSilent)
  }

  @Test func `numbers too small to hear are zero inside the guard, and only there`() {
    // Read at run time, so that nothing is worked out by the compiler.
    let small = Float.leastNormalMagnitude
    let half = Float(CounterNoise(seed: 3).unit(at: 3))
    #expect((0.001..<1).contains(half))
    #expect(flushingDenormals { small * half } == 0)
    #expect(small * half > 0)
  }
}
