extension BedDefinition {
  /// The bed's own loudness at unit gain, in LUFS: gated over the time its recipe needs to have
  /// shown all it does.
  ///
  /// Of slow beds one stretch in several is listened to. The filters go from one to the next as they
  /// are: noise has no memory, so they are as settled as ever.
  package func loudness(rate: SampleRate) -> Double {
    var generator = recipe.figures.generator(seed: 0, rate: rate)
    var meter = LoudnessMeter(channels: 2, rate: rate)
    let block = StereoBlock()
    let blocks = Int(recipe.figures.span * Double(rate.hertz)) / StereoBlock.frames
    let stretches = max(1, blocks / Self.stretch)
    let skip = max(1, (stretches + Self.heard - 1) / Self.heard)
    for stretch in stride(from: 0, to: stretches, by: skip) {
      for index in 0..<Self.stretch {
        block.clear()
        // A span into the sound: a tanpura needs a round until all its strings ring.
        let place = blocks + stretch * Self.stretch + index
        generator.add(to: block, at: Int64(place * StereoBlock.frames))
        block.markSounding()
        // The first one only settles the filters.
        if stretch > 0 || generator.memory == 0 { meter.add(block) }
      }
    }
    return meter.integrated
  }

  /// Blocks in a stretch: long against the seams, short against all that moves.
  private static let stretch = 8

  /// The most stretches that are listened to: about fifteen seconds.
  private static let heard = 80
}
