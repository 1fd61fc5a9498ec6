import Sound
import Testing
import Timebase

/// What goes into a limiter comes out of it: every block once, in order, both channels alike.
@Suite struct LimiterOrderTests {
  private func block(
    _ limiter: Limiter, left: (Int) -> Float, right: (Int) -> Float
  ) -> StereoBlock {
    let block = limiter.takeBlock()
    for index in 0..<StereoBlock.frames {
      block.left[index] = left(index)
      block.right[index] = right(index)
    }
    block.markSounding()
    return block
  }

  @Test func `a block comes out four blocks later, the very one that went in`() {
    let limiter = Limiter(ceiling: Decibels(-1.5), rate: .cd)
    let blocks = (0..<12).map { number in
      block(limiter, left: { _ in Float(number) / 100 }, right: { _ in -Float(number) / 100 })
    }
    let out = blocks.map { limiter.push($0) }
    // Twenty-five milliseconds of future on either side of a smoothing as long: a hundred or less.
    #expect(out.prefix(4).allSatisfy { $0 == nil })
    #expect(zip(blocks, out.dropFirst(4)).allSatisfy { $0 === $1 })
    #expect(out[11]?.left[0] == 0.07 && out[11]?.right[1023] == -0.07)
  }

  @Test func `a peak in one channel turns both down alike, so nothing moves on the stage`() {
    let limiter = Limiter(ceiling: Decibels(-1.5), rate: .cd)
    var gains: [(left: Float, right: Float)] = []
    for number in 0..<12 {
      let pushed = block(
        limiter, left: { number == 5 && $0 == 500 ? 1.5 : 0.5 }, right: { _ in 0.125 })
      guard let out = limiter.push(pushed) else { continue }
      for index in 0..<StereoBlock.frames {
        gains.append((out.left[index] / 0.5, out.right[index] / 0.125))
      }
    }
    let peak = 5 * 1024 + 500
    gains.remove(at: peak)
    // One is a power of two times the other, so the quotients are the same to the bit.
    #expect(gains.allSatisfy { $0.left == $0.right })
    #expect(gains[peak].right < 0.6)
  }

  @Test func `a recycled block is handed out empty`() {
    let limiter = Limiter(ceiling: Decibels(-1.5), rate: .cd)
    let used = block(limiter, left: { _ in 1 }, right: { _ in 1 })
    limiter.recycle(used)
    let next = limiter.takeBlock()
    #expect(next === used)
    #expect(next.isSilent && next.left.allSatisfy { $0 == 0 })
  }
}
