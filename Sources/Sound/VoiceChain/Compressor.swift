package import Timebase

/// A compressor that evens out a voice: feed-forward, with an RMS detector and a soft knee.
///
/// Gain curve: Giannoulis, Massberg and Reiss, "Digital dynamic range compressor design" (JAES 60,
/// 2012), eq. 4; the gain in decibels is smoothed, falling by the attack and rising by the release.
package struct CompressorDefinition: Codable, Hashable, Sendable {
  /// RMS level from which it acts, in dBFS.
  package let threshold: Decibels
  /// Compression ratio above the knee, 1 or more.
  package let ratio: Double
  /// Width of the soft knee.
  package let knee: Decibels
  /// Time constant of the RMS detector, in seconds.
  package let detector: Double
  /// Time constant of a falling gain, in seconds.
  package let attack: Double
  /// Time constant of a rising gain, in seconds.
  package let release: Double

  package init(
    threshold: Decibels, ratio: Double, knee: Decibels, detector: Double, attack: Double,
    release: Double
  ) {
    self.threshold = threshold
    self.ratio = ratio
    self.knee = knee
    self.detector = detector
    self.attack = attack
    self.release = release
  }

  /// Frames between two updates of the gain, which is linear between them.
  private static let step = 16

  /// Compresses one channel in place; full scale is ±1.
  package func apply(to samples: inout [Float], rate: SampleRate) {
    let seconds = Double(Self.step) / Double(rate.hertz)
    let meanFactor = Self.decay(seconds: 1 / Double(rate.hertz), constant: detector)
    let fall = Self.decay(seconds: seconds, constant: attack)
    let rise = Self.decay(seconds: seconds, constant: release)
    var mean = 0.0
    var gain = 0.0
    var linear: Float = 1
    samples.withUnsafeMutableBufferPointer { samples in
      for start in stride(from: 0, to: samples.count, by: Self.step) {
        let end = min(start + Self.step, samples.count)
        for index in start..<end {
          let sample = Double(samples[index])
          mean = sample * sample + meanFactor * (mean - sample * sample)
        }
        let wanted = reduction(atMeanSquare: mean)
        gain = wanted + (wanted < gain ? fall : rise) * (gain - wanted)
        let next = gain == 0 ? 1 : Float(Decibels(gain).linear)
        let slope = (next - linear) / Float(Self.step)
        for index in start..<end {
          samples[index] *= linear + slope * Float(index - start)
        }
        linear = next
      }
    }
  }

  /// The change of gain in decibels for a mean square; never above zero.
  func reduction(atMeanSquare mean: Double) -> Double {
    guard let level = Decibels(linear: mean) else { return 0 }
    let over = level.value / 2 - threshold.value
    let width = knee.value
    let slope = 1 / ratio - 1
    if 2 * over <= -width { return 0 }
    if 2 * over >= width { return slope * over }
    let into = over + width / 2
    return slope * into * into / (2 * width)
  }

  private static func decay(seconds: Double, constant: Double) -> Double {
    Elementary.exp2(-1.442_695_040_888_963 * seconds / constant)
  }
}
