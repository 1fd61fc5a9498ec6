import Foundation
import Sound
import Testing
import Timebase

/// A file as a bed: its end goes over into its beginning.
@Suite struct BedsLoopedSoundTests {
  private struct Source: StereoSource {
    let samples: [Float]
    var length: Frames { Frames(samples.count) }

    func read(
      at position: Frames, left: inout MutableSpan<Float>, right: inout MutableSpan<Float>
    ) throws {
      for index in 0..<left.count {
        left[index] = samples[Int(position.count) + index]
        right[index] = -samples[Int(position.count) + index]
      }
    }
  }

  private struct Broken: StereoSource {
    struct Failure: Error {}

    var length: Frames { Frames(5000) }

    func read(
      at position: Frames, left: inout MutableSpan<Float>, right: inout MutableSpan<Float>
    ) throws { throw Failure() }
  }

  private func render(
    _ samples: [Float], fade: Double = 0.1, blocks: some Sequence<Int>
  ) throws -> [Float] {
    let sound = LoopedSound(Source(samples: samples), fade: fade, rate: .cd)
    let block = StereoBlock()
    return try blocks.flatMap { index -> [Float] in
      block.clear()
      try sound.fill(block, at: Frames(index * StereoBlock.frames))
      #expect(zip(block.left, block.right).allSatisfy { $0 == -$1 })
      return Array(block.left)
    }
  }

  private func noise(_ count: Int) -> [Float] {
    let noise = CounterNoise(seed: 4)
    return (0..<count).map { noise.sample(at: Int64($0)) }
  }

  @Test func `the first time it is the sound itself up to the join`() throws {
    let samples = noise(30_000)
    let sound = try render(samples, blocks: 0..<30)
    #expect(Array(sound[..<25_590]) == Array(samples[..<25_590]))
  }

  @Test func `after the join it is the sound again, a period later`() throws {
    let samples = noise(30_000)
    let sound = try render(samples, blocks: 0..<60)
    let period = 30_000 - 4410
    #expect(Array(sound[(period + 4410)..<(2 * period)]) == Array(samples[4410..<period]))
    let join = Array(sound[period..<(period + 4410)])
    #expect(Array(sound[(2 * period)..<(2 * period + 4410)]) == join)
  }

  @Test func `there is no step at the join`() throws {
    // A slow sine that does not fit its length.
    let samples = (0..<30_000).map { Float(sin(Double($0) * 0.01)) }
    let sound = try render(samples, blocks: 0..<80)
    let step = zip(sound.dropFirst(), sound).map { abs($0 - $1) }.max() ?? 1
    #expect(step < 0.016)
  }

  @Test func `noise keeps its power through the join`() throws {
    let samples = noise(60_000)
    let sound = try render(samples, fade: 0.3, blocks: 0..<80)
    let period = 60_000 - 13_230
    for start in stride(from: period, to: period + 13_230, by: 3307) {
      let power = sound[start..<(start + 3307)].reduce(0.0) { $0 + Double($1 * $1) } / 3307
      // A third; 3307 draws are within 5 % of it at three standard deviations.
      #expect(abs(power * 3 - 1) < 0.06)
    }
  }

  @Test(arguments: [3000, 30_000])
  func `blocks in any order are the blocks in a row`(count: Int) throws {
    let samples = noise(count)
    let row = try render(samples, blocks: 0..<60)
    let order = [59, 3, 24, 25, 0, 26, 50]
    let found = try render(samples, blocks: order)
    for (place, index) in order.enumerated() {
      let here = found[(place * 1024)..<(place * 1024 + 1024)]
      #expect(here == row[(index * 1024)..<(index * 1024 + 1024)])
    }
  }

  @Test(arguments: [1, 2, 3, 7, 500])
  func `even a sound shorter than a block goes on`(count: Int) throws {
    let samples = [Float](repeating: 0.5, count: count)
    let sound = try render(samples, fade: 4, blocks: [0, 1, 900_000])
    #expect(sound.allSatisfy { $0 >= 0.499 && $0 < 0.75 })
  }

  @Test func `an error of the source is passed on`() {
    let sound = LoopedSound(Broken(), rate: .cd)
    #expect(throws: Broken.Failure.self) { try sound.fill(StereoBlock(), at: .zero) }
  }
}
