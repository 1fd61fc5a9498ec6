internal import Sound

/// Numbers that look thrown, and follow from a name alone.
struct Dice {
  private let noise: CounterNoise
  private var count: Int64 = 0

  init(name: String) {
    // The smallest seed that gives metta the dawn and our practices every palette, none to over two.
    noise = CounterNoise(seed: 1289, stream: name)
  }

  /// From the lower bound up to, not including, the upper one.
  mutating func between(_ low: Double, _ high: Double) -> Double {
    count += 1
    return low + (high - low) * noise.unit(at: count)
  }

  mutating func index(below end: Int) -> Int {
    Int(between(0, Double(end)))
  }
}
