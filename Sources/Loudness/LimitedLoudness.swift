internal import Sound
package import Timebase

extension LoudnessMeter {
  /// The loudness of a short sound once a limiter has held its peaks, in LUFS.
  ///
  /// - Parameters:
  ///   - channels: one channel for both loudspeakers, or left and right; full scale ±1.
  ///   - gain: linear gain before the limiter.
  ///   - ceiling: the limiter's ceiling, in dBTP.
  package static func loudness(
    ofShort channels: [[Float]], gain: Double, under ceiling: Decibels, rate: SampleRate
  ) -> Double {
    guard let first = channels.first, let last = channels.last else { return -.infinity }
    let limiter = Limiter(ceiling: ceiling, rate: rate)
    var meter = LoudnessMeter(channels: 2, rate: rate)
    let air = Int(rate.frames(seconds: 0.4).count)
    // Silence on both sides lets the gate see the sound whole; the limiter delays some blocks.
    for start in stride(
      from: -air, to: first.count + air + 5 * StereoBlock.frames, by: StereoBlock.frames)
    {
      let block = limiter.takeBlock()
      block.add(left: first.span, right: last.span, at: -start, gain: Float(gain))
      guard let limited = limiter.push(block) else { continue }
      meter.add(limited)
      limiter.recycle(limited)
    }
    return meter.integrated
  }
}
