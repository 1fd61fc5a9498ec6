import Foundation
import Sound
import Testing
import Timebase

@Suite struct PlateTests {
  /// What the plate makes of a click, in blocks.
  private func response(decay: Double, blocks: Int) -> (left: [Float], right: [Float]) {
    var plate = Plate(decay: decay, rate: .cd)
    var left: [Float] = []
    var right: [Float] = []
    let block = StereoBlock()
    for index in 0..<blocks {
      block.clear()
      var heard = [Float](repeating: 0, count: StereoBlock.frames)
      if index == 0 { heard[0] = 1 }
      plate.add(to: block, hearing: heard, gain: 1)
      left += block.left
      right += block.right
    }
    return (left, right)
  }

  private func level(_ samples: [Float], at second: Double) -> Double {
    let start = Int(second * 44_100)
    let window = samples[start..<(start + 8820)]
    return 10 * log10(window.reduce(0.0) { $0 + Double($1) * Double($1) } / 8820)
  }

  @Test(arguments: [(0.5, 1.75), (0.7, 3.3)])
  func `it dies away in the published time`(decay: Double, t60: Double) {
    let left = response(decay: decay, blocks: 130).left
    let fall = level(left, at: 0.4) - level(left, at: 1.4)
    #expect(abs(60 / fall - t60) < 0.25 * t60)
  }

  @Test func `it waits 25 ms, is never louder than the click, and differs between the ears`() {
    let (left, right) = response(decay: 0.7, blocks: 20)
    #expect(left[..<1102].allSatisfy { $0 == 0 })
    #expect(left.contains { abs($0) > 0.01 })
    #expect(left.allSatisfy { abs($0) < 1 })
    let product = zip(left, right).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let power = left.reduce(0.0) { $0 + Double($1) * Double($1) }
    #expect(abs(product / power) < 0.3)
  }

  @Test func `cleared, it has heard nothing`() {
    var plate = Plate(decay: 0.7, rate: .cd)
    let block = StereoBlock()
    plate.add(to: block, hearing: [Float](repeating: 0.5, count: 1024), gain: 1)
    plate.clear()
    block.clear()
    plate.add(to: block, hearing: [Float](repeating: 0, count: 1024), gain: 1)
    #expect(block.peak == 0)
  }
}
