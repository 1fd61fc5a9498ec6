internal import Timebase

/// The rasp of a stick on the rim: band-passed noise that follows the tone's envelope.
struct RubNoise {
  private let tone: RubTone
  private let length: Int64
  private let gain: Double
  private let left: CounterNoise
  private let right: CounterNoise
  private let rate: SampleRate
  /// Frames in which it fades out once the stick is lifted.
  let fall: Int64

  /// The noise's RMS level relative to the tone's.
  private static let level = Decibels(-45)

  /// Frames between two points of the envelope, which is linear between them.
  private static let step = 128

  /// Frames the filter is run before a block to reach its state there; the error is more than 100
  /// dB down for a band of one octave at 1 kHz and above.
  private static let lead = 256

  init(_ tone: RubTone, length: Int64, gain: Double, noise: CounterNoise, rate: SampleRate) {
    self.tone = tone
    self.length = length
    self.rate = rate
    let seed = noise.bits(at: 2010)
    left = CounterNoise(seed: seed, stream: "left")
    right = CounterNoise(seed: seed, stream: "right")
    fall = rate.frames(seconds: 0.08).count
    // Uniform noise has an RMS of 1/√3 and reaches to half the rate; a band-pass of Q 1 passes π/2
    // of its centre. The tone's own RMS on one side is half its gain.
    let share = Double.pi * tone.noise / Double(rate.hertz)
    let effective = (share / 3).squareRoot()
    self.gain = gain / 2 * Self.level.linear / effective
  }

  /// Adds the part in the block whose first frame lies `age` frames after the stick touches.
  func add(to block: StereoBlock, age: Int64) {
    let size = StereoBlock.frames
    guard age > -Int64(size), age < length + fall else { return }
    var filters = (BandPass(q: 1), BandPass(q: 1))
    filters.0.tune(to: tone.noise, rate: rate)
    filters.1.tune(to: tone.noise, rate: rate)
    for index in -Self.lead..<0 {
      _ = filters.0.next(left.sample(at: age + Int64(index)))
      _ = filters.1.next(right.sample(at: age + Int64(index)))
    }
    // The envelope is linear between its points; nothing is added outside the sound's duration.
    let heard = Int(max(0, -age))..<Int(min(Int64(size), length + fall - age))
    var level = envelope(at: age)
    for first in stride(from: 0, to: size, by: Self.step) {
      let next = envelope(at: age + Int64(first + Self.step))
      let slope = (next - level) / Float(Self.step)
      for index in heard.clamped(to: first..<(first + Self.step)) {
        let frame = age + Int64(index)
        let now = level + slope * Float(index - first)
        block.left[index] += filters.0.next(left.sample(at: frame)) * now
        block.right[index] += filters.1.next(right.sample(at: frame)) * now
      }
      level = next
    }
    block.markSounding()
  }

  private func envelope(at frame: Int64) -> Float {
    guard frame > 0 else { return 0 }
    let left = Elementary.raisedCosine(1 - Double(frame - length) / Double(fall))
    return Float(gain * left * tone.envelope(at: min(frame, length), rate: rate))
  }
}
