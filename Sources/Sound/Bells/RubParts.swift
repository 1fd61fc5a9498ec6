internal import Timebase

/// The sines that make up a rubbed bell's tone.
///
/// A tone that builds up and swells is a sum of steady and decaying lines, and so needs no state:
/// (1 + m·sin(at))·(1 - e^(-t/τ)) on a carrier makes three steady ones, and three that fall away from
/// them.
struct RubParts {
  /// Lines heard while the stick rubs, counted from its first touch.
  let rubbed: [BellPartial]
  /// Lines heard after it is lifted, counted from that frame.
  let released: [BellPartial]

  /// Seconds in which the swell falls by 60 dB once the stick is lifted, as the pattern of waves no
  /// longer turns.
  private static let calming = 1.5

  init(_ tone: RubTone, length: Int64, gain: Double, rate: SampleRate) {
    let hertz = Double(rate.hertz)
    let turn = tone.frequency / hertz
    let swing = tone.swell / hertz
    let rise = RubTone.octavesInOne / (tone.rise * hertz)
    let side = tone.modulation / 2
    let middle = Float(0.5.squareRoot())
    func line(
      _ frequency: Double, _ phase: Double, _ amplitude: Double, decay: Double
    ) -> BellPartial {
      // A line near or above half the sample rate would alias.
      BellPartial(
        frequency: frequency, phase: Phasor(turns: phase),
        amplitude: frequency < 0.45 ? amplitude : 0, decay: decay, left: middle, right: middle)
    }
    // sin(ct)·sin(at) is half of cos((c - a)t), less half of cos((c + a)t); a quarter turn makes a
    // cosine of a sine, and half a turn the minus.
    let lines = [
      (turn, 0.0, gain), (turn - swing, 0.25, gain * side), (turn + swing, 0.75, gain * side),
    ]
    rubbed = lines.flatMap { frequency, phase, amplitude in
      [
        line(frequency, phase, amplitude, decay: 0),
        line(frequency, phase + 0.5, amplitude, decay: rise),
      ]
    }
    // State of the build-up when the stick is lifted; the phases go on.
    let reached = 1 - Elementary.exp2(-rise * Double(length))
    let decay = Elementary.octavesIn60Decibels / (tone.t60 * hertz)
    let calm = Elementary.octavesIn60Decibels / (min(tone.t60, Self.calming) * hertz)
    released = lines.enumerated().map { index, part in
      line(
        part.0, part.1 + part.0 * Double(length), part.2 * reached,
        decay: index == 0 ? decay : calm)
    }
  }
}
