/// The loudness of a sound of seconds, after ITU-R BS.1770-4.
///
/// What `LoudnessMeter` says of it, in a quarter of the time: every phrase is measured before it is mixed.
/// The sound is taken to stand in silence, so that the gate sees it whole.
package struct ShortSoundMeter: Sendable {
  private var filter: KWeighting
  /// Frames in a step of 100 ms.
  private let step: Int
  /// K-weighted power summed over each whole step, both channels together.
  private var steps: [Double] = []
  /// Of the step that is not whole yet, left and right, and its frames.
  private var power = KWeighting.Pair.zero
  private var frames = 0

  /// Steps in a block of the gate, which moves on by one.
  private static let block = 4

  package init(rate: SampleRate) {
    filter = KWeighting(rate: rate)
    step = max(1, Int(rate.frames(seconds: 0.1).count))
  }

  /// The gated loudness of a whole sound, in LUFS; minus infinity for silence.
  ///
  /// - Parameter channels: one for both loudspeakers, or left and right.
  package static func loudness(of channels: [[Float]], rate: SampleRate) -> Double {
    guard let left = channels.first, let right = channels.last else { return -.infinity }
    var meter = ShortSoundMeter(rate: rate)
    meter.add(left: left.span, right: right.span)
    return meter.integrated
  }

  package mutating func add(_ block: StereoBlock) {
    add(left: block.left.span, right: block.right.span)
  }

  /// Adds samples, full scale ±1, as many on the left as on the right.
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

  /// This with enough silence after it that its last step is whole, and so many more.
  private func ended(by more: Int) -> ShortSoundMeter {
    var ended = self
    let silence = [Float](repeating: 0, count: (step - frames) % step + more * step)
    ended.add(left: silence.span, right: silence.span)
    return ended
  }

  /// Gated loudness, in LUFS; minus infinity for silence.
  package var integrated: Double {
    let blocks = ended(by: Self.block).means(of: Self.block)
    let heard = blocks.filter { Self.loudness($0) > -70 }
    let gate = Self.loudness(heard.reduce(0, +) / Double(heard.count)) - 10
    let loud = heard.filter { Self.loudness($0) > gate }
    return Self.loudness(loud.reduce(0, +) / Double(loud.count))
  }

  /// The loudest stretch of so many seconds, in LUFS; minus infinity for silence.
  package func loudest(seconds: Int) -> Double {
    Self.loudness(ended(by: 0).means(of: 10 * seconds).max() ?? 0)
  }

  /// Mean power of each run of so many steps, from the one that ends with the first step on.
  private func means(of run: Int) -> [Double] {
    steps.indices.map { last in
      steps[max(0, last + 1 - run)...last].reduce(0, +) / Double(run * step)
    }
  }

  private static func loudness(_ power: Double) -> Double {
    // Half of twenty logarithms.
    (Decibels(linear: power).map { $0.value / 2 } ?? -.infinity) - 0.691
  }
}
