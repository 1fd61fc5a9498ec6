internal import Timebase

/// Pseudo-random numbers determined by a name.
struct Dice {
  private let noise: CounterNoise
  private var count: Int64 = 0

  init(name: String) {
    // The smallest seed with which metta gets the dawn, and our practices use every palette, none
    // more than twice.
    noise = CounterNoise(seed: 1289, stream: name)
  }

  /// A number from `low` up to, not including, `high`.
  mutating func between(_ low: Double, _ high: Double) -> Double {
    count += 1
    return low + (high - low) * noise.unit(at: count)
  }

  /// An integer from 0 up to, not including, `end`.
  mutating func index(below end: Int) -> Int {
    Int(between(0, Double(end)))
  }
}
