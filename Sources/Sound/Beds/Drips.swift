internal import Timebase

/// Many short sines at moments drawn by chance: the drops and bubbles of rain.
///
/// Time is cut into cells of a block. How many begin in a cell, when, and what they are is drawn from
/// the cell's number, so a block needs only the cells that can still be heard in it.
struct Drips {
  private let noise: CounterNoise
  /// Mean number that begin in one cell.
  private let mean: Double
  /// Cells before the current one that may still be heard in it.
  private let reach: Int64
  private let make: (_ start: Int64, _ draw: (Int) -> Double) -> Drip

  private static let cell = Int64(StereoBlock.frames)
  /// Largest number that can begin in one cell.
  private static let most = 31

  /// Drops: sines of steady pitch.
  init(_ drops: RainParameters.Drops, noise: CounterNoise, rate: SampleRate) {
    let hertz = Double(rate.hertz)
    self.noise = noise
    mean = drops.rate * Double(Self.cell) / hertz
    make = { start, draw in
      Self.drip(
        start: start, frequency: drops.frequency.value(draw(1)) / hertz, rise: 0,
        decay: 1 / (drops.decay.value(draw(2)) * hertz),
        level: drops.level.value + drops.spread.value * Self.normal(draw), draw: draw)
    }
    let longest = Self.length(
      level: drops.level.value + 3 * drops.spread.value, decay: 1 / (drops.decay.to * hertz))
    reach = longest / Self.cell + 1
  }

  /// Bubbles, after van den Doel, "Physically based models for liquid sounds" (2005): a bubble of
  /// radius r metres sounds at 3/r hertz (Minnaert), loses 0.13/r + 0.0072 r^-1.5 nepers a second,
  /// and rises in pitch at a tenth of that as it nears the surface.
  init(_ bubbles: RainParameters.Bubbles, noise: CounterNoise, rate: SampleRate) {
    let hertz = Double(rate.hertz)
    let damping = { (metres: Double) in 0.13 / metres + 0.0072 * Elementary.power(metres, -1.5) }
    self.noise = noise
    mean = bubbles.rate * Double(Self.cell) / hertz
    make = { start, draw in
      let metres = bubbles.radius.value(draw(1)) / 1000
      let decay = damping(metres) / hertz
      return Self.drip(
        start: start, frequency: 3 / metres / hertz, rise: 0.1 * decay, decay: decay,
        level: bubbles.level.value + bubbles.spread.value * Self.normal(draw), draw: draw)
    }
    let slowest = damping(bubbles.radius.to / 1000) / hertz
    let longest = Self.length(
      level: bubbles.level.value + 3 * bubbles.spread.value, decay: slowest)
    reach = longest / Self.cell + 1
  }

  /// All drips that begin in one cell.
  func drips(inCell cell: Int64) -> [Drip] {
    let places = Int64(Self.most + 1) * 8
    let count = Self.poisson(mean, noise.unit(at: cell * places))
    return (0..<count).map { index in
      let first = cell * places + Int64(index + 1) * 8
      let draw = { (place: Int) in noise.unit(at: first + Int64(place)) }
      return make(cell * Self.cell + Int64(draw(0) * Double(Self.cell)), draw)
    }
  }

  /// Adds the part of all drips that falls in the block starting at `frame`.
  func add(to block: StereoBlock, at frame: Int64) {
    let here = frame / Self.cell
    for cell in (here - reach)...here {
      for drip in drips(inCell: cell) {
        drip.add(to: block, at: frame)
      }
    }
  }

  private static func drip(
    start: Int64, frequency: Double, rise: Double, decay: Double, level: Double,
    draw: (Int) -> Double
  ) -> Drip {
    let sides = StereoBlock.sides(pan: 1.6 * draw(3) - 0.8)
    // A decaying sine leaves a small offset; random signs cancel it on average.
    let amplitude = Decibels(level).linear * (draw(7) < 0.5 ? -1 : 1)
    return Drip(
      start: start, frequency: frequency, rise: rise, decay: decay,
      left: amplitude * sides.left, right: amplitude * sides.right,
      length: length(level: level, decay: decay))
  }

  /// Frames until a sine of `level` dBFS has decayed to -100 dBFS.
  private static func length(level: Double, decay: Double) -> Int64 {
    Int64(max(0, level + 100) * nepersInADecibel / decay)
  }

  /// Approximately a standard normal deviate, bounded by ±3: the sum of three uniform draws.
  private static func normal(_ draw: (Int) -> Double) -> Double {
    2 * (draw(4) + draw(5) + draw(6)) - 3
  }

  /// A Poisson variate: the inverse distribution function at `x`, 0 to 1, for this mean.
  private static func poisson(_ mean: Double, _ x: Double) -> Int {
    var chance = Elementary.exp(-mean)
    var sum = chance
    var count = 0
    while x >= sum && count < most {
      count += 1
      chance *= mean / Double(count)
      sum += chance
    }
    return count
  }

  private static let nepersInADecibel = 0.115_129_254_649_702_3
}
