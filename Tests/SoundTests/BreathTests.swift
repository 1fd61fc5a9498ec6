import Loudness
import Sound
import Testing
import Timebase

@Suite struct BreathTests {
  private func render(
    _ direction: BreathPhase = .inhale, cue: BreathCue = .swell, start: Int = 0,
    length: Int = 44_100, seed: UInt64 = 5
  ) -> (left: [Float], right: [Float]) {
    var swell = BreathSwell(
      direction, cue: cue, start: Frames(start), length: Frames(length), gain: 1, seed: seed,
      rate: .cd)
    let block = StereoBlock()
    var left: [Float] = []
    var right: [Float] = []
    for index in 0..<((start + length) / StereoBlock.frames + 2) {
      block.clear()
      swell.add(to: block, at: Frames(index * StereoBlock.frames))
      left += block.left
      right += block.right
    }
    return (left, right)
  }

  @Test func `a breath sounds in its own time and no longer`() {
    let sound = render(start: 3000, length: 22_050).left
    #expect(sound[..<3001].allSatisfy { $0 == 0 })
    #expect(sound[(3000 + 22_050)...].allSatisfy { $0 == 0 })
    #expect(sound[10_000..<20_000].contains { abs($0) > 0.01 })
  }

  @Test(arguments: [BreathCue.swell, .tone], [1, 777, 1024, 5000])
  func `it is the same wherever it starts`(cue: BreathCue, start: Int) {
    let one = render(cue: cue, start: 0)
    let other = render(cue: cue, start: start)
    #expect(Array(one.left[..<44_100]) == Array(other.left[start..<(start + 44_100)]))
    #expect(Array(one.right[..<44_100]) == Array(other.right[start..<(start + 44_100)]))
  }

  @Test func `the channels have noise of their own, so mono has no hole`() {
    let (left, right) = render(length: 4 * 44_100)
    let product = zip(left, right).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    let power = left.reduce(0.0) { $0 + Double($1 * $1) }
    #expect(abs(product / power) < 0.1)
  }

  @Test func `an in-breath opens upwards, an out-breath closes downwards`() {
    // Crossings of zero, a measure of pitch, in the second and the second-last fifth.
    func crossings(_ direction: BreathPhase) -> (Int, Int) {
      let sound = render(direction, length: 4 * 44_100).left
      func count(_ range: Range<Int>) -> Int {
        range.count { (sound[$0] < 0) != (sound[$0 - 1] < 0) }
      }
      return (count(35_280..<70_560), count(105_840..<141_120))
    }
    let (inStart, inEnd) = crossings(.inhale)
    #expect(Double(inEnd) > 1.4 * Double(inStart))
    let (outStart, outEnd) = crossings(.exhale)
    #expect(Double(outStart) > 1.4 * Double(outEnd))
  }

  @Test func `a tone is added inside the swell, and no cue is silence`() {
    #expect(render(cue: .tone).left != render(cue: .swell).left)
    #expect(render(cue: .none).left.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [BreathPhase.inhale, .exhale])
  func `its loudest three seconds are what they are set to`(direction: BreathPhase) {
    let length = Frames(5 * 44_100)
    let own = BreathSwell.shortTermLoudness(direction, cue: .swell, length: length, rate: .cd)
    var swell = BreathSwell(
      direction, cue: .swell, start: .zero, length: length, gain: Decibels(-26 - own).linear,
      seed: 99, rate: .cd)
    var meter = LoudnessMeter(channels: 2, rate: .cd)
    let block = StereoBlock()
    var loudest = -Double.infinity
    for index in 0..<220 {
      block.clear()
      swell.add(to: block, at: Frames(index * StereoBlock.frames))
      meter.add(block)
      loudest = max(loudest, meter.shortTerm)
    }
    // Another seed is other noise; three seconds of it differ by a few tenths.
    #expect(abs(loudest - -26) < 0.5)
  }
}
