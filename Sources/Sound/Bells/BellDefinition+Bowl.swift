internal import Timebase

extension BellDefinition {
  /// Fundamental frequencies a bowl can have, in hertz.
  package static let bowlFrequencies = 80.0...1200.0

  /// A singing bowl for any fundamental frequency.
  ///
  /// A bowl vibrates like a thin ring (Rayleigh, "The Theory of Sound", §233), whose mode of n waves
  /// lies at n(n² - 1)/√(n² + 1) over that of two. A real wall is thick and lowers the high modes by
  /// 1 + β(n² - 4), which fits the bowls of 220 and 316 Hz within 1.6 % up to n = 8, where a power of n
  /// is wrong by 6 %.
  ///
  /// - Parameters:
  ///   - frequency: hertz of the lowest mode, within `bowlFrequencies`.
  ///   - deviation: how far the mode of five waves lies below the thin ring's, as the exponent c of
  ///     (n/2)^-c. Measured: 0 (150 and 184 Hz) to 0.09 (220 and 316 Hz).
  /// - Returns: `nil` outside the frequencies, or for a deviation outside 0...0.2.
  package static func bowl(frequency: Double, deviation: Double = 0.08) -> BellDefinition? {
    guard bowlFrequencies.contains(frequency), (0...0.2).contains(deviation) else { return nil }
    // 0 for a bowl that fills two hands, 1 for the size of a cup.
    let smallness = min(
      1, max(0, Elementary.log2(frequency / 250) / Elementary.log2(Self.cup / 250)))
    let beta = (Elementary.exp2(deviation * Elementary.log2(2.5)) - 1) / 21
    let modes = waves.compactMap { wave -> Mode? in
      let n = wave.count * wave.count
      let ring = wave.count * (n - 1) / (n + 1).squareRoot() / Self.ringOfTwo
      let ratio = ring / (1 + beta * (n - 4))
      // Modes above this frequency die away within the mallet's contact.
      guard frequency * ratio < 10_000 else { return nil }
      let t60 = decay(of: frequency * ratio)
      let level = wave.large + (wave.small - wave.large) * smallness
      let main = Mode.Line(ratio: ratio, level: Decibels(level), t60: t60)
      guard let pair = wave.pair else { return Mode(main) }
      let split = 1 + pair.split / (frequency * ratio)
      return Mode(
        main,
        pair: .init(
          ratio: ratio * split, level: Decibels(level - pair.below), t60: 0.9 * t60))
    }
    return BellDefinition(
      title: "Singing bowl of \(Int(frequency.rounded())) Hz",
      summary: "A singing bowl as theory and four measured bowls would have it.",
      source: "Thin-ring theory; levels, decays and pairs are smoothed from measured bowls.",
      frequency: frequency, modes: modes, strike: strike(smallness: smallness))
  }

  /// Frequency of the smallest measured bowl, in hertz.
  private static let cup = 967.0

  /// The thin ring's frequency figure for the mode of two waves, as a divisor: 2·3/√5.
  private static let ringOfTwo = 6 / 5.0.squareRoot()

  /// Each mode: waves around the rim; levels in dB on a large bowl and on a cup; for a pair, the
  /// second line's distance in hertz and its level in dB below the first.
  private static let waves:
    [(count: Double, large: Double, small: Double, pair: (split: Double, below: Double)?)] = [
      (2, -8, 0, (1.3, 5)), (3, -2, -7, (4.5, 8)), (4, -6, -12, (6, 10)), (5, -7, -18, (4, 14)),
      (6, -18, -26, nil), (7, -24, -34, nil), (8, -36, -44, nil),
    ]

  /// Seconds until 60 dB down at `frequency` hertz: 24 000 over the frequency, the middle of what
  /// bowls from 150 to 320 Hz have; shorter above 3 kHz, where losses in bronze and air grow.
  private static func decay(of frequency: Double) -> Double {
    let high = frequency / 4000
    return min(120, 24_000 / frequency) / (1 + high * high * high)
  }

  /// A mallet to suit the bowl's size, 0 to 1: from heavy and soft to small and hard.
  private static func strike(smallness: Double) -> StrikeProfile {
    StrikeProfile(
      tilt: Decibels(-2.5 + 1.5 * smallness),
      attack: 0.006 - 0.004 * smallness,
      contact: .init(
        frequency: 400 * Elementary.exp2(1.9 * smallness), level: Decibels(-32),
        t60: 0.024 - 0.009 * smallness))
  }
}
