package import Timebase

/// A small room around a voice, as data.
///
/// The reverberator of Schroeder (1962) and Moorer (1979) with the delay lengths of Jezar
/// Wakefield's public-domain Freeverb: eight parallel combs with damping, then four all-passes in
/// series. The right side's delays are a little longer, so that the room is wide and its sum in
/// mono has no notches.
package struct RoomDefinition: Codable, Hashable, Sendable {
  /// Factor on Freeverb's delays (25 to 37 ms).
  package let size: Double
  /// Feedback gain of a comb, 0 to 1.
  package let decay: Double
  /// High-frequency loss in the feedback, 0 to 1.
  package let damping: Double
  /// Delay before the room answers, in seconds.
  package let predelay: Double
  /// Level of the reverberation relative to the direct sound.
  package let wet: Decibels

  package init(size: Double, decay: Double, damping: Double, predelay: Double, wet: Decibels) {
    self.size = size
    self.decay = decay
    self.damping = damping
    self.predelay = predelay
    self.wet = wet
  }

  private static let combs = [1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617]
  private static let allPasses = [556, 441, 341, 225]
  private static let spread = 23
  private static let designRate = 44_100.0
  /// Freeverb's own scale, which keeps eight combs within full scale.
  private static let input: Float = 0.015

  /// Reverberation time at low frequencies, in seconds to 60 dB down: the longest comb's.
  package var t60: Double {
    let turns = -Elementary.octavesIn60Decibels / Elementary.log2(min(max(decay, 0.01), 0.99))
    return turns * size * Double(Self.combs.last ?? 0) / Self.designRate
  }

  /// Frames the reverberation is computed for after the sound.
  func tail(at rate: SampleRate) -> Int {
    Int(rate.frames(seconds: predelay + 1.1 * t60).count)
  }

  /// Left and right, the direct sound included.
  ///
  /// - Returns: as many samples as `dry`, and the tail.
  func stereo(_ dry: [Float], rate: SampleRate) -> (left: [Float], right: [Float]) {
    (answered(dry, spread: 0, rate: rate), answered(dry, spread: Self.spread, rate: rate))
  }

  private func answered(_ dry: [Float], spread: Int, rate: SampleRate) -> [Float] {
    let frames = dry.count + tail(at: rate)
    var wet = combed(dry, frames: frames, spread: spread, rate: rate)
    for delay in Self.allPasses { diffuse(&wet, by: frameCount(delay + spread, rate)) }
    let gain = Float(self.wet.linear)
    // A raised-cosine fade over the last quarter of the tail.
    let fade = tail(at: rate) / 4
    for index in 0..<fade {
      wet[frames - 1 - index] *= Float(Elementary.raisedCosine(Double(index) / Double(fade)))
    }
    for index in 0..<dry.count { wet[index] = dry[index] + wet[index] * gain }
    for index in dry.count..<frames { wet[index] *= gain }
    return wet
  }

  private func frameCount(_ delay: Int, _ rate: SampleRate) -> Int {
    max(1, Int((Double(delay) * size * Double(rate.hertz) / Self.designRate).rounded()))
  }

  /// The sum of the eight combs, one vector lane each.
  private func combed(_ dry: [Float], frames: Int, spread: Int, rate: SampleRate) -> [Float] {
    typealias Lanes = SIMD8<Float>
    let delays = Self.combs.map { frameCount($0 + spread, rate) }
    let before = Int(rate.frames(seconds: predelay).count)
    var size = 1
    while size <= delays.max() ?? 0 { size *= 2 }
    var line = [Lanes](repeating: .zero, count: size)
    var output = [Float](repeating: 0, count: frames)
    var dull = Lanes.zero
    let keep = Float(damping)
    let feedback = Float(decay)
    line.withUnsafeMutableBytes { bytes in
      let cells = bytes.assumingMemoryBound(to: Float.self)
      for frame in 0..<frames {
        var heard = Lanes.zero
        for lane in 0..<8 { heard[lane] = cells[((frame &- delays[lane]) & (size - 1)) * 8 + lane] }
        dull = heard * (1 - keep) + dull * keep
        let source = frame - before
        let fed = source >= 0 && source < dry.count ? dry[source] * Self.input : 0
        bytes.storeBytes(
          of: fed + dull * feedback, toByteOffset: (frame & (size - 1)) * 32, as: Lanes.self)
        output[frame] = heard.sum()
      }
    }
    return output
  }

  private func diffuse(_ samples: inout [Float], by delay: Int) {
    var line = [Float](repeating: 0, count: delay)
    var place = 0
    line.withUnsafeMutableBufferPointer { line in
      samples.withUnsafeMutableBufferPointer { samples in
        for index in samples.indices {
          let input = samples[index]
          let heard = line[place]
          line[place] = input + heard * 0.5
          samples[index] = heard - input
          place = place + 1 == delay ? 0 : place + 1
        }
      }
    }
  }
}
