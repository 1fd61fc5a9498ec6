/// A bed's measured loudness at unit gain, and how far it swells.
package struct BedLoudness: Sendable {
  /// Gated loudness, in LUFS.
  package let integrated: Double
  /// Level of its loudest fifth of a second over its mean level.
  package let swell: Decibels

  package init(integrated: Double, swell: Decibels) {
    self.integrated = integrated
    self.swell = swell
  }
}

extension BedDefinition {
  /// The bed's own loudness at unit gain, gated, measured over the recipe's `span`.
  ///
  /// Slow beds are measured in every nth stretch only. The filters go from one to the next as they
  /// are: noise has no memory, so their state is as good as any.
  package func loudness(rate: SampleRate) -> BedLoudness {
    var generator = recipe.figures.generator(seed: 0, rate: rate)
    var meter = LoudnessMeter(channels: 2, rate: rate)
    let block = StereoBlock()
    let blocks = Int(recipe.figures.span * Double(rate.hertz)) / StereoBlock.frames
    let stretches = max(1, blocks / Self.stretch)
    let skip = max(1, (stretches + Self.heard - 1) / Self.heard)
    var powers: [Double] = []
    for stretch in stride(from: 0, to: stretches, by: skip) {
      var power = 0.0
      for index in 0..<Self.stretch {
        block.clear()
        // A span into the sound: a tanpura needs a round until all its strings ring.
        let place = blocks + stretch * Self.stretch + index
        generator.add(to: block, at: Int64(place * StereoBlock.frames))
        block.markSounding()
        // The first one only settles the filters.
        if stretch > 0 || generator.memory == 0 {
          meter.add(block)
          power += block.power
        }
      }
      powers.append(power)
    }
    let mean = powers.reduce(0, +) / Double(max(1, powers.count))
    let swell = Decibels(linear: (powers.max() ?? 0) / max(mean, .leastNormalMagnitude))
    return BedLoudness(
      integrated: meter.integrated, swell: Decibels((swell?.value ?? 0) / 2))
  }

  /// Blocks in a stretch: long against the seams, short against all that moves.
  private static let stretch = 8

  /// The largest number of stretches measured: about fifteen seconds.
  private static let heard = 80
}
