internal import Timebase

extension StrikeVoice {
  /// The lines of a bell at rest, struck once; `gain` is linear.
  static func partials(
    of definition: BellDefinition, struck strike: BellDefinition.StrikeProfile, gain: Double,
    variation: CounterNoise?, rate: SampleRate
  ) -> [BellPartial] {
    let draw = { (index: Int) -> Double in
      guard let variation else { return 0 }
      return variation.unit(at: Int64(index)) * 2 - 1
    }
    let width = strike.width ?? BellDefinition.StrikeProfile.usualWidth
    var partials: [BellPartial] = []
    for (index, mode) in definition.modes.enumerated() {
      let level = Decibels(0.3 * draw(index * 4))
      let amplitudes = balanced(
        mode.lines.map { (strike.level(of: $0) + level).linear },
        by: Decibels(draw(index * 4 + 1)))
      for (side, line) in mode.lines.enumerated() {
        let frequency = definition.frequency * line.ratio / Double(rate.hertz)
        let sides = StereoBlock.sides(pan: width * position(of: partials.count))
        partials.append(
          BellPartial(
            frequency: frequency,
            phase: Phasor(turns: 2.0 / 360 * draw(index * 4 + 2 + side)),
            // A line near or above half the sample rate would alias.
            amplitude: frequency < 0.45 ? gain * amplitudes[side] : 0,
            decay: Elementary.octavesIn60Decibels / (line.t60 * Double(rate.hertz)),
            left: Float(sides.left), right: Float(sides.right)))
      }
    }
    return partials
  }

  /// Shifts level from one line of a pair to the other; the sum of amplitudes stays.
  ///
  /// A mallet that lands elsewhere on the rim excites the two differently.
  private static func balanced(_ amplitudes: [Double], by shift: Decibels) -> [Double] {
    guard amplitudes.count == 2, shift.value != 0 else { return amplitudes }
    let moved = [amplitudes[0] * shift.linear, amplitudes[1] / shift.linear]
    let before = amplitudes[0] * amplitudes[0] + amplitudes[1] * amplitudes[1]
    let after = moved[0] * moved[0] + moved[1] * moved[1]
    let share = (before / after).squareRoot()
    return [moved[0] * share, moved[1] * share]
  }

  /// Places from -1 to 1 for successive lines; the golden ratio keeps neighbours apart.
  private static func position(of index: Int) -> Double {
    let golden = Double(index) * 0.618_033_988_749_895 + 0.5
    return 2 * (golden - golden.rounded(.down)) - 1
  }

  /// The touch of the mallet: band-passed noise with a fast decay, mono.
  ///
  /// - Parameter peak: linear peak of the bell's sound.
  static func touch(
    _ contact: BellDefinition.StrikeProfile.Contact, peak: Double, noise: CounterNoise,
    rate: SampleRate
  ) -> [Float] {
    let length = Int(1.5 * contact.t60 * Double(rate.hertz))
    let decay = Elementary.octavesIn60Decibels / (contact.t60 * Double(rate.hertz))
    let level = peak * contact.level.linear
    var filter = BandPass(q: 1)
    filter.tune(to: contact.frequency, rate: rate)
    return (0..<length).map { index in
      let rise = Elementary.raisedCosine(Double(index) / (0.001 * Double(rate.hertz)))
      let envelope = level * rise * Elementary.exp2(-decay * Double(index))
      return filter.next(noise.sample(at: Int64(1000 + index))) * Float(envelope)
    }
  }
}

extension BellPartial {
  /// The same line with its phase chosen for a strike while the line still rings.
  func settled(over ringing: Phasor) -> BellPartial {
    guard amplitude > 0 else { return self }
    return BellPartial(
      frequency: frequency, phase: phase.settled(over: ringing.scaled(by: 1 / amplitude)),
      amplitude: amplitude, decay: decay, left: left, right: right)
  }
}
