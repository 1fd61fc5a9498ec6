/// One strike of a bell: a sum of decaying lines and the short touch of the mallet.
package struct BellStrike {
  private let start: Int64
  private let partials: [BellPartial]
  private let attack: Double
  private let contact: [Float]
  private let lifetime: Int64

  /// - Parameters:
  ///   - definition: the bell.
  ///   - start: the frame the mallet touches.
  ///   - gain: linear, on the bell's own level (its strongest mode at 1).
  ///   - variation: makes each strike a little its own (±0.3 dB, ±2°, pairs balanced ±2 dB); `nil`
  ///     strikes exactly as the data says.
  package init(
    _ definition: BellDefinition, start: Frames, gain: Double, variation: CounterNoise?,
    rate: SampleRate
  ) {
    self.start = start.count
    let draw = { (index: Int) -> Double in
      guard let variation else { return 0 }
      return variation.unit(at: Int64(index)) * 2 - 1
    }
    var partials: [BellPartial] = []
    for (index, mode) in definition.modes.enumerated() {
      let level = Decibels(0.3 * draw(index * 4))
      let balance = Decibels(draw(index * 4 + 1))
      for (side, line) in [mode.main, mode.pair].enumerated() {
        guard let line else { continue }
        let octaves = Elementary.log2(line.ratio)
        let tilt = Decibels(definition.strike.tilt.value * octaves)
        let own = side == 0 ? level + balance : level - balance
        let position = Self.position(of: partials.count)
        let (right, left) = Elementary.sinCos(turns: (1 + position) / 8)
        partials.append(
          BellPartial(
            frequency: definition.frequency * line.ratio / Double(rate.hertz),
            phase: 2.0 / 360 * draw(index * 4 + 2 + side),
            amplitude: gain * (line.level + tilt + own).linear,
            decay: Self.octavesIn60Decibels / (line.t60 * Double(rate.hertz)),
            left: Float(left), right: Float(right)))
      }
    }
    self.partials = partials.filter {
      $0.frequency < 0.45 && $0.amplitude > BellPartial.floor
    }
    attack = definition.strike.attack * Double(rate.hertz)
    let peak = self.partials.map(\.amplitude).reduce(0, +)
    contact = Self.contactNoise(
      definition.strike.contact, peak: peak,
      noise: variation ?? CounterNoise(seed: 0, stream: "contact"), rate: rate)
    lifetime =
      self.partials.map {
        Int64(Elementary.log2($0.amplitude / BellPartial.floor) / $0.decay)
      }.max() ?? 0
  }

  /// The first frame at which nothing is left to hear.
  package var end: Frames { Frames(start + max(lifetime, Int64(contact.count)) + 1) }

  /// Adds the part of the strike that falls in the block starting at `position`.
  package func add(to block: StereoBlock, at position: Frames, scratch: StereoBlock) {
    let age = position.count - start
    guard age > -Int64(StereoBlock.frames), position < end else { return }
    guard age < Int64(attack) else {
      ring(into: block, age: age)
      return
    }
    scratch.clear()
    ring(into: scratch, age: age)
    for index in 0..<StereoBlock.frames {
      let shape = Float(Elementary.raisedCosine((Double(age) + Double(index)) / attack))
      scratch.left[index] *= shape
      scratch.right[index] *= shape
    }
    block.add(scratch)
    block.add(mono: contact.span, at: Int(-age), gain: 1)
  }

  private func ring(into block: StereoBlock, age: Int64) {
    for partial in partials where partial.envelope(at: age) > BellPartial.floor {
      partial.add(to: block, age: age)
    }
  }

  /// Spreads the lines a little over the stage; the golden ratio never puts two neighbours together.
  private static func position(of index: Int) -> Double {
    let golden = Double(index) * 0.618_033_988_749_895 + 0.5
    return 0.3 * (2 * (golden - golden.rounded(.down)) - 1)
  }

  private static func contactNoise(
    _ contact: BellDefinition.Strike.Contact, peak: Double, noise: CounterNoise, rate: SampleRate
  ) -> [Float] {
    let length = Int(1.5 * contact.t60 * Double(rate.hertz))
    let decay = octavesIn60Decibels / (contact.t60 * Double(rate.hertz))
    let level = peak * contact.level.linear
    var filter = BandPass(q: 1)
    filter.tune(to: contact.frequency, rate: rate)
    return (0..<length).map { index in
      let rise = Elementary.raisedCosine(Double(index) / (0.001 * Double(rate.hertz)))
      let envelope = level * rise * Elementary.exp2(-decay * Double(index))
      return filter.next(noise.sample(at: Int64(1000 + index))) * Float(envelope)
    }
  }

  /// 60 dB as a power of two.
  private static let octavesIn60Decibels = 9.965_784_284_662_087
}
