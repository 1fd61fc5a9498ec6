package import Timebase

/// A bowl rubbed around its rim until it sings, then left to ring.
///
/// The stick excites one mode only: leather the mode of two waves around the rim, wood that of
/// three (Inácio, Henrique and Antunes, Acta Acustica 92, 2006). It builds up as 1 - e^(-t/τ). The
/// pattern of n waves turns with the stick, so that a listener hears 2n swells per turn, also where
/// the bowl is perfectly round. When the stick is lifted the mode decays by itself.
package struct BellRub: BellVoice {
  private let start: Int64
  private let length: Int64
  private let rubbed: [BellPartial]
  private let released: [BellPartial]
  private let noise: RubNoise
  private let lifetime: Int64
  /// The tone's frequency, build-up and swell.
  package let tone: RubTone

  /// - Parameters:
  ///   - definition: the bell; only its two lowest modes are used.
  ///   - mallet: leather and felt excite the lowest mode, wood and metal the next; `nil` is
  ///     leather.
  ///   - start: the frame at which the stick touches.
  ///   - length: duration of the rubbing; the bell rings on after it.
  ///   - gain: linear level of the tone once it has built up, without its swell.
  ///   - variation: randomises this rub a little; `nil` takes the middle of every range.
  package init(
    _ definition: BellDefinition, mallet: Mallet? = nil, start: Frames, length: Frames,
    gain: Double, variation: CounterNoise?, rate: SampleRate
  ) {
    self.start = start.count
    self.length = max(0, length.count)
    tone = RubTone(definition, mallet: mallet, variation: variation)
    let parts = RubParts(tone, length: self.length, gain: gain, rate: rate)
    rubbed = parts.rubbed
    released = parts.released
    noise = RubNoise(
      tone, length: self.length, gain: gain,
      noise: variation ?? CounterNoise(seed: 0, stream: "rub"), rate: rate)
    let ringing = released.map(\.lifetime).max() ?? 0
    lifetime = self.length + max(ringing, noise.fall)
  }

  package var end: Frames { Frames(start + lifetime + 1) }

  package func add(to block: StereoBlock, at position: Frames, scratch: StereoBlock) {
    let age = position.count - start
    let size = Int64(StereoBlock.frames)
    guard age > -size, position < end else { return }
    if age < length {
      // The lines run on outside the rubbing; only the frames within it are added.
      let heard = Int(max(0, -age))..<Int(min(size, length - age))
      add(rubbed, age: age, to: block, frames: heard, scratch: scratch)
    }
    if age + size > length {
      let heard = Int(max(0, length - age))..<Int(size)
      add(released, age: age - length, to: block, frames: heard, scratch: scratch)
    }
    noise.add(to: block, age: age)
  }

  private func add(
    _ partials: [BellPartial], age: Int64, to block: StereoBlock, frames: Range<Int>,
    scratch: StereoBlock
  ) {
    let isWhole = frames.count == StereoBlock.frames
    let target = isWhole ? block : scratch
    if !isWhole { scratch.clear() }
    for partial in partials where partial.envelope(at: max(0, age)) > BellPartial.floor {
      partial.add(to: target, age: age)
    }
    guard !isWhole else { return }
    block.add(
      left: scratch.left.span.extracting(frames), right: scratch.right.span.extracting(frames),
      at: frames.lowerBound, gain: 1)
  }
}
