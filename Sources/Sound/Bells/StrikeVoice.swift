package import Timebase

/// One strike of a bell: a sum of decaying lines and the short touch of the mallet.
package struct StrikeVoice: BellVoice {
  private let start: Int64
  /// All lines in the order of the data, also those too faint or too high to be computed.
  private let partials: [BellPartial]
  /// State of each line at the start, earlier strikes included.
  private let ringing: [Phasor]
  private let attack: Double
  private let contact: [Float]
  private let lifetime: Int64

  /// - Parameters:
  ///   - definition: the bell to strike.
  ///   - dynamics: the mallet and its velocity.
  ///   - start: the frame at which the mallet touches.
  ///   - gain: linear, relative to the bell's own level (its strongest mode at 1).
  ///   - variation: randomises each strike a little (±0.3 dB, ±2°, pairs balanced by 2 dB); `nil`
  ///     strikes exactly as the data says.
  ///   - earlier: the strike of the same bell before this one. It keeps sounding, and this one's
  ///     phases are chosen so that they neither double nor cancel it.
  package init(
    _ definition: BellDefinition, dynamics: StrikeDynamics = .usual, start: Frames, gain: Double,
    variation: CounterNoise?, after earlier: StrikeVoice? = nil, rate: SampleRate
  ) {
    self.start = start.count
    let strike = dynamics.strike(of: definition)
    let resting = Self.partials(
      of: definition, struck: strike, gain: gain * dynamics.level(of: definition),
      variation: variation, rate: rate)
    let rest = earlier?.state(at: start, lines: resting.count) ?? []
    partials = rest.isEmpty ? resting : zip(resting, rest).map { $0.settled(over: $1) }
    let own = partials.map { $0.state(at: 0) }
    ringing = rest.isEmpty ? own : zip(own, rest).map { $0 + $1 }
    attack = strike.attack * Double(rate.hertz)
    contact = Self.touch(
      strike.contact, peak: partials.map(\.amplitude).reduce(0, +),
      noise: variation ?? CounterNoise(seed: 0, stream: "contact"), rate: rate)
    lifetime = max(partials.map(\.lifetime).max() ?? 0, Int64(contact.count))
  }

  package var end: Frames { Frames(start + lifetime + 1) }

  package func add(to block: StereoBlock, at position: Frames, scratch: StereoBlock) {
    let age = position.count - start
    guard age > -Int64(StereoBlock.frames), position < end else { return }
    block.add(mono: contact.span, at: Int(-age), gain: 1)
    guard age < Int64(attack.rounded(.up)) else {
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
  }

  private func ring(into block: StereoBlock, age: Int64) {
    for partial in partials where partial.envelope(at: age) > BellPartial.floor {
      partial.add(to: block, age: age)
    }
  }

  /// State of each line at a later frame; empty when the number of lines differs (another bell).
  private func state(at position: Frames, lines: Int) -> [Phasor] {
    let age = position.count - start
    guard age >= 0, partials.count == lines else { return [] }
    return zip(ringing, partials).map { state, partial in
      state.turned(by: partial.frequency * Double(age))
        .scaled(by: Elementary.exp2(-partial.decay * Double(age)))
    }
  }
}
