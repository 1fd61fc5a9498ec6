internal import Timebase

/// The generator of `RainParameters`: a curtain of noise, with single drops and bubbles over it.
struct RainBed: BedGenerator {
  let memory = 16_384

  private let parameters: RainParameters
  private let rate: SampleRate
  private let noise: CounterNoise
  private let sway: SlowNoise
  private let drops: Drips
  private let bubbles: Drips
  private var pink = PinkLanes()
  private var high = StateVariableLanes()
  private var low = StateVariableLanes()

  init(_ parameters: RainParameters, seed: UInt64, rate: SampleRate) {
    self.parameters = parameters
    self.rate = rate
    noise = CounterNoise(seed: seed, stream: "curtain")
    sway = SlowNoise(
      CounterNoise(seed: seed, stream: "sway"), period: parameters.curtain.period, rate: rate)
    drops = Drips(parameters.drops, noise: CounterNoise(seed: seed, stream: "drops"), rate: rate)
    bubbles = Drips(
      parameters.bubbles, noise: CounterNoise(seed: seed, stream: "bubbles"), rate: rate)
    rest()
  }

  mutating func rest() {
    pink = PinkLanes()
    high = StateVariableLanes()
    high.tune(NoiseLanes(repeating: Elementary.corner(parameters.curtain.from, rate: rate)))
    low = StateVariableLanes()
    low.tune(NoiseLanes(repeating: Elementary.corner(parameters.curtain.to, rate: rate)))
  }

  mutating func add(to block: StereoBlock, at frame: Int64) {
    var level = Float(curtain(at: frame))
    let last = Float(curtain(at: frame + Int64(StereoBlock.frames)))
    let slope = (last - level) / Float(StereoBlock.frames)
    for index in 0..<StereoBlock.frames {
      let (left, right) = noise.pair(at: frame + Int64(index))
      let white = NoiseLanes(lowHalf: SIMD4(left, right, 0, 0), highHalf: .zero)
      let rain = low.next(high.next(pink.next(white)).high).low * level
      level += slope
      block.left[index] += rain[0]
      block.right[index] += rain[1]
    }
    drops.add(to: block, at: frame)
    bubbles.add(to: block, at: frame)
  }

  private func curtain(at frame: Int64) -> Double {
    let swayed =
      parameters.curtain.level.value + parameters.curtain.sway.value * sway.value(at: frame)
    return Decibels(swayed).linear
  }
}
