package import Timebase

/// The sound of one in- or out-breath: pink noise through a band that opens or closes, optionally
/// with a gliding note in it.
///
/// The channels have independent noise; a delay between them would be a comb filter in mono. The
/// filters have state: a block asked for out of order is computed again from the breath's start.
package struct BreathSwell {
  private let start: Int64
  private let length: Int64
  private let shape: Shape
  private let cue: BreathCue
  private let gain: Double
  private let rate: SampleRate
  private let noise: (left: CounterNoise, right: CounterNoise)
  private var pink = (left: PinkFilter(), right: PinkFilter())
  private var band = (left: BandPass(q: 1.1), right: BandPass(q: 1.1))
  private var turns = 0.0
  /// The next frame to compute, counted from the breath's start.
  private var age = Int64(0)

  /// Frames between two updates of the band, the envelope and the pitch.
  private static let step = 32

  /// The parameters that differ between an in-breath and an out-breath.
  private struct Shape {
    /// Centre of the swell's band at the first frame and at the last, in hertz.
    let band: (from: Double, to: Double)
    /// Frequency of the tone at the first frame and at the last, in hertz.
    let pitch: (from: Double, to: Double)
    let level: Decibels

    init(_ phase: BreathPhase) {
      if phase == .exhale {
        // C4 down to F3; an out-breath is a little softer.
        (band, pitch, level) = ((1200, 250), (261.6, 174.6), Decibels(-1.5))
      } else {
        // G3 up to C4.
        (band, pitch, level) = ((350, 1500), (196, 261.6), Decibels(0))
      }
    }
  }

  /// A breath's sound from `start`, of this length; `gain` is linear.
  ///
  /// - Parameter seed: selects the noise.
  package init(
    _ phase: BreathPhase, cue: BreathCue, start: Frames, length: Frames, gain: Double,
    seed: UInt64, rate: SampleRate
  ) {
    self.start = start.count
    self.length = length.count
    shape = Shape(phase)
    self.cue = cue
    self.gain = gain * shape.level.linear
    self.rate = rate
    noise = (CounterNoise(seed: seed, stream: "left"), CounterNoise(seed: seed, stream: "right"))
  }

  /// The first frame after the sound.
  package var end: Frames { Frames(start + length) }

  /// Adds the part that falls in the block starting at `position`.
  package mutating func add(to block: StereoBlock, at position: Frames) {
    let first = max(0, position.count - start)
    let last = min(length, position.count + Int64(StereoBlock.frames) - start)
    guard cue == .swell || cue == .tone, first < last else { return }
    if age != first {
      restart()
      play(upTo: first) { _, _, _ in }
    }
    let offset = start - position.count
    play(upTo: last) { frame, left, right in
      let index = Int(offset + frame)
      block.left[index] += left
      block.right[index] += right
    }
    block.markSounding()
  }

  private mutating func restart() {
    age = 0
    turns = 0
    pink = (PinkFilter(), PinkFilter())
    band = (BandPass(q: 1.1), BandPass(q: 1.1))
  }

  /// Computes frames up to `last`, passing each with its left and right sample.
  @inline(__always)
  private mutating func play(upTo last: Int64, _ take: (Int64, Float, Float) -> Void) {
    let toneLevel = cue == .tone ? Self.toneLevel : 0
    while age < last {
      let cell = age - age % Int64(Self.step)
      let edge = min(last, cell + Int64(Self.step))
      let from = envelope(at: cell)
      let to = envelope(at: cell + Int64(Self.step))
      if age == cell { tune(at: cell) }
      let turn = pitch(at: cell) / Double(rate.hertz)
      for frame in age..<edge {
        let along = Float(frame - cell) / Float(Self.step)
        let envelope = Float(from) + (Float(to) - Float(from)) * along
        let left = band.left.next(pink.left.next(noise.left.sample(at: frame)))
        let right = band.right.next(pink.right.next(noise.right.sample(at: frame)))
        var tone: Float = 0
        if toneLevel > 0 {
          tone = toneLevel * Self.note(turns)
          turns += turn
        }
        take(frame, (left + tone) * envelope, (right + tone) * envelope)
      }
      age = edge
    }
  }

  /// The linear gain: a raised-cosine rise over 35 % and fall over 25 % of the phase.
  private func envelope(at frame: Int64) -> Double {
    let along = Double(frame) / Double(length)
    return gain * Elementary.raisedCosine(along / 0.35)
      * Elementary.raisedCosine((1 - along) / 0.25)
  }

  private mutating func tune(at frame: Int64) {
    let along = Double(frame) / Double(length)
    let centre =
      shape.band.from
      * Elementary.exp2(along * Elementary.log2(shape.band.to / shape.band.from))
    band.left.tune(to: centre, rate: rate)
    band.right.tune(to: centre, rate: rate)
  }

  private func pitch(at frame: Int64) -> Double {
    let along = min(1, Double(frame) / Double(length))
    let smooth = along * along * (3 - 2 * along)
    return shape.pitch.from
      * Elementary.exp2(smooth * Elementary.log2(shape.pitch.to / shape.pitch.from))
  }

  /// A soft note at a phase in turns: three harmonics at 1, 1/4 and 1/10.
  private static func note(_ turns: Double) -> Float {
    let sum =
      Elementary.sinCos(turns: turns).sin + 0.25 * Elementary.sinCos(turns: 2 * turns).sin
      + 0.1 * Elementary.sinCos(turns: 3 * turns).sin
    return Float(sum)
  }

  /// Puts the note 8 dB under the swell; the filtered pink noise has an RMS near 0.13.
  private static let toneLevel: Float = 0.07

  /// The loudest three seconds of a phase at unit gain, in LUFS.
  package static func shortTermLoudness(
    _ phase: BreathPhase, cue: BreathCue, length: Frames, rate: SampleRate
  ) -> Double {
    var swell = BreathSwell(
      phase, cue: cue, start: .zero, length: length, gain: 1, seed: 0, rate: rate)
    let block = StereoBlock()
    var meter = ShortSoundMeter(rate: rate)
    for start in stride(from: 0, to: length.count, by: StereoBlock.frames) {
      block.clear()
      swell.add(to: block, at: Frames(start))
      meter.add(block)
    }
    return meter.loudest(seconds: 3)
  }
}
