package import Timebase

/// The loudness of a sound, after ITU-R BS.1770-4.
///
/// The same result as `LoudnessMeter` in a quarter of the time, as every phrase is measured before
/// it is mixed. The sound is taken to stand in silence, so that the gate sees it whole.
package struct ShortSoundMeter: Sendable {
  private var filter: KWeighting
  /// Frames in a step of 100 ms.
  private let step: Int
  /// K-weighted power summed over each whole step, both channels together.
  private var steps: [Double] = []
  /// K-weighted power so far in the unfinished step, left and right, and its number of frames.
  private var power = KWeighting.Pair.zero
  private var frames = 0

  /// Steps in one gating block (400 ms); blocks begin at every step.
  private static let block = 4

  package init(rate: SampleRate) {
    filter = KWeighting(rate: rate)
    step = max(1, Int(rate.frames(seconds: 0.1).count))
  }

  /// The gated loudness of a whole sound, in LUFS; minus infinity for silence.
  ///
  /// - Parameter channels: one channel for both loudspeakers, or left and right; full scale ±1.
  package static func loudness(of channels: [[Float]], rate: SampleRate) -> Double {
    guard let left = channels.first, let right = channels.last else { return -.infinity }
    var meter = ShortSoundMeter(rate: rate)
    meter.add(left: left.span, right: right.span)
    return meter.integrated
  }

  /// Adds a stereo block.
  package mutating func add(_ block: StereoBlock) {
    add(left: block.left.span, right: block.right.span)
  }

  /// Adds samples, as many on the left as on the right; full scale ±1.
  package mutating func add(left: Span<Float>, right: Span<Float>) {
    let count = min(left.count, right.count)
    var first = 0
    while first < count {
      let end = min(count, first + step - frames)
      var (filter, power) = (filter, power)
      for index in first..<end {
        let pair = filter.next(SIMD2(Double(left[index]), Double(right[index])))
        power += pair * pair
      }
      (self.filter, self.power) = (filter, power)
      frames += end - first
      first = end
      if frames == step { close() }
    }
  }

  private mutating func close() {
    steps.append(power.sum())
    (power, frames) = (.zero, 0)
  }

  /// A copy followed by enough silence to complete its last step, and `more` further steps.
  private func ended(by more: Int) -> ShortSoundMeter {
    var ended = self
    let silence = [Float](repeating: 0, count: (step - frames) % step + more * step)
    ended.add(left: silence.span, right: silence.span)
    return ended
  }

  /// Gated loudness of everything added, in LUFS; minus infinity for silence.
  package var integrated: Double {
    let blocks = ended(by: Self.block).means(of: Self.block)
    let heard = blocks.filter { Self.loudness($0) > -70 }
    let gate = Self.loudness(heard.reduce(0, +) / Double(heard.count)) - 10
    let loud = heard.filter { Self.loudness($0) > gate }
    return Self.loudness(loud.reduce(0, +) / Double(loud.count))
  }

  /// The loudest stretch of this many seconds, in LUFS; minus infinity for silence.
  package func loudest(seconds: Int) -> Double {
    Self.loudness(ended(by: 0).means(of: 10 * seconds).max() ?? 0)
  }

  /// Mean power of every run of `run` steps, beginning with the one that ends at the first step.
  private func means(of run: Int) -> [Double] {
    steps.indices.map { last in
      steps[max(0, last + 1 - run)...last].reduce(0, +) / Double(run * step)
    }
  }

  private static func loudness(_ power: Double) -> Double {
    // 10·log10 of a power is half of 20·log10.
    (Decibels(linear: power).map { $0.value / 2 } ?? -.infinity) - 0.691
  }
}
