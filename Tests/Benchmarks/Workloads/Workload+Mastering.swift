import Loudness
internal import Sound
import Timebase

extension Workload {
  /// What happens to the sum of everything.
  static func mastering(_ size: Size) -> [Workload] {
    [("under its ceiling", Float(0.1)), ("at work", 1)].map { name, level in
      Workload("limiter: \(name)") {
        let limiter = Limiter(ceiling: Decibels(-1.5), rate: .cd)
        let noise = CounterNoise(seed: 1)
        let sound = (0..<StereoBlock.frames).map { noise.sample(at: Int64($0)) * level }
        return blocks(size) { _ in
          let block = limiter.takeBlock()
          for index in sound.indices { block.left[index] = sound[index] }
          block.markSounding()
          if let done = limiter.push(block) { limiter.recycle(done) }
        }
      }
    } + [
      Workload("dither and quantise") {
        let quantiser = Quantiser(seed: 1)
        let block = sounding()
        var samples = [Int32](repeating: 0, count: 2 * StereoBlock.frames)
        return blocks(size) {
          quantiser.quantise(block, at: Frames($0), frames: 0..<1024, into: &samples)
        }
      },
      Workload("loudness meter") {
        var meter = LoudnessMeter(channels: 2, rate: .cd)
        let block = sounding()
        return blocks(size) { _ in meter.add(block) }
      },
      Workload("adding two blocks") {
        let block = StereoBlock()
        let other = sounding()
        return blocks(size) { _ in block.add(other) }
      },
    ]
  }

  private static func sounding() -> StereoBlock {
    let block = StereoBlock()
    block.left.update(repeating: 0.1)
    block.right.update(repeating: 0.1)
    block.markSounding()
    return block
  }
}
