package import Timebase

extension BedDefinition {
  /// Plays the bed at unit gain for as long as its recipe needs to have shown all it does.
  ///
  /// Of slow beds one stretch in several is played. The filters go from one to the next as they are:
  /// noise has no memory, so they are as settled as ever.
  ///
  /// - Parameter hear: gets each block that counts.
  /// - Returns: the loudest stretch of about a fifth of a second over the mean, in dB.
  package func listen(rate: SampleRate, _ hear: (StereoBlock) -> Void) -> Decibels {
    var generator = recipe.parameters.generator(seed: 0, rate: rate)
    let block = StereoBlock()
    let blocks = Int(recipe.parameters.span * Double(rate.hertz)) / StereoBlock.frames
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
          hear(block)
          power += block.power
        }
      }
      powers.append(power)
    }
    let mean = powers.reduce(0, +) / Double(max(1, powers.count))
    let swell = Decibels(linear: (powers.max() ?? 0) / max(mean, .leastNormalMagnitude))
    return Decibels((swell?.value ?? 0) / 2)
  }

  /// Blocks in a stretch: long against the seams, short against all that moves.
  private static let stretch = 8

  /// The most stretches that are played: about fifteen seconds.
  private static let heard = 80
}
