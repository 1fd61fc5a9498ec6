/// What a rubbed bell sings: one line of it, and how that grows and swells.
package struct RubTone: Sendable {
  /// Hertz.
  package let frequency: Double
  /// Seconds to 60 dB down once the stick is lifted.
  package let t60: Double
  /// Seconds to 63 % of the full level, the τ of 1 - e^(-t/τ): 1.5 to 3.
  package let rise: Double
  /// Swells a second: 2n of them for each turn of the stick, which makes 0.6 to 1 a second.
  package let swell: Double
  /// From the swell's quietest to its loudest: 3 to 6.
  package let depth: Decibels
  /// The stick's noise under the tone, a band around this many hertz.
  let noise: Double

  init(_ definition: BellDefinition, mallet: Mallet?, variation: CounterNoise?) {
    let modes = definition.modes.sorted { $0.ratio < $1.ratio }
    let isHard = mallet == .wood || mallet == .metal
    // What is rubbed locks to one line of a pair: the stronger.
    let mode = isHard ? modes.dropFirst().first ?? modes.first : modes.first
    let line = mode?.lines.max { $0.level < $1.level }
    frequency = definition.frequency * (line?.ratio ?? 1)
    t60 = line?.t60 ?? 1
    /// A place within a range: its middle, or one of the rub's own.
    func pick(_ index: Int64, _ range: ClosedRange<Double>) -> Double {
      let place = variation?.unit(at: index) ?? 0.5
      return range.lowerBound + place * (range.upperBound - range.lowerBound)
    }
    // A large bowl has more to set in motion.
    rise = definition.frequency < 250 ? pick(2000, 2.2...3) : pick(2000, 1.5...2.2)
    let waves = isHard && modes.count > 1 ? 3.0 : 2
    swell = 2 * waves * pick(2001, 0.6...1)
    depth = Decibels(pick(2002, 3...6))
    noise = isHard ? 3000 : 1500
  }

  /// The swell's share of the tone: (1 + m)/(1 - m) is its depth.
  var modulation: Double {
    let ratio = depth.linear
    return (ratio - 1) / (ratio + 1)
  }

  /// Between 0 and 1 + m, this many frames after the stick touches.
  func envelope(at frame: Int64, rate: SampleRate) -> Double {
    let seconds = Double(max(0, frame)) / Double(rate.hertz)
    let swing = Elementary.sinCos(turns: swell * seconds).sin
    return (1 + modulation * swing) * (1 - Elementary.exp2(-Self.octavesInOne * seconds / rise))
  }

  /// A factor of e as a power of two.
  static let octavesInOne = 1.442_695_040_888_963
}
