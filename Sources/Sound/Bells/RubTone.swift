package import Timebase

/// The tone of a rubbed bell: the frequency of one line, and how it builds up and swells.
package struct RubTone: Sendable {
  /// Frequency of the tone, in hertz.
  package let frequency: Double
  /// Seconds until 60 dB down once the stick is lifted.
  package let t60: Double
  /// Time constant τ of the build-up 1 - e^(-t/τ), in seconds: 1.5 to 3.
  package let rise: Double
  /// Swells per second: 2n times the stick's 0.6 to 1 turns per second.
  package let swell: Double
  /// From the swell's quietest to its loudest: 3 to 6 dB.
  package let depth: Decibels
  /// Centre of the stick's noise, in hertz.
  let noise: Double

  init(_ definition: BellDefinition, mallet: Mallet?, variation: CounterNoise?) {
    let modes = definition.modes.sorted { $0.ratio < $1.ratio }
    let isHard = mallet == .wood || mallet == .metal
    // Of a pair, rubbing locks to the stronger line.
    let mode = isHard ? modes.dropFirst().first ?? modes.first : modes.first
    let line = mode?.lines.max { $0.level < $1.level }
    frequency = definition.frequency * (line?.ratio ?? 1)
    t60 = line?.t60 ?? 1
    /// A value within a range: the middle, or a random one when there is a variation.
    func pick(_ index: Int64, _ range: ClosedRange<Double>) -> Double {
      let place = variation?.unit(at: index) ?? 0.5
      return range.lowerBound + place * (range.upperBound - range.lowerBound)
    }
    // A large bowl takes longer to build up.
    rise = definition.frequency < 250 ? pick(2000, 2.2...3) : pick(2000, 1.5...2.2)
    let waves = isHard && modes.count > 1 ? 3.0 : 2
    swell = 2 * waves * pick(2001, 0.6...1)
    depth = Decibels(pick(2002, 3...6))
    noise = isHard ? 3000 : 1500
  }

  /// Modulation index m of the swell: (1 + m)/(1 - m) is its depth.
  var modulation: Double {
    let ratio = depth.linear
    return (ratio - 1) / (ratio + 1)
  }

  /// The linear envelope, 0 to 1 + m, this many frames after the stick touches.
  func envelope(at frame: Int64, rate: SampleRate) -> Double {
    let seconds = Double(max(0, frame)) / Double(rate.hertz)
    let swing = Elementary.sinCos(turns: swell * seconds).sin
    return (1 + modulation * swing) * (1 - Elementary.exp2(-Self.octavesInOne * seconds / rise))
  }

  /// log2(e): e^x is 2^(x · this).
  static let octavesInOne = 1.442_695_040_888_963
}
