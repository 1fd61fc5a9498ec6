package import Timebase

/// A plate reverberator: mono in, stereo out.
///
/// Structure and figures: Dattorro, "Effect design, part 1" (JAES 45, 1997), table 1 and 2. His slow
/// modulation of two lines is left out: it would put a beat of its own on a bell's steady tones.
package struct Plate {
  /// Input all-passes, then per side: all-pass, delay, all-pass, delay.
  private var input: [DelayLine]
  private var left: Side
  private var right: Side
  private var predelay: DelayLine
  private var smooth: Float = 0
  private let decay: Float
  private let damping: Float
  private let bandwidth: Float
  private let taps: Taps

  private struct Side {
    var first: DelayLine
    var delay: DelayLine
    var second: DelayLine
    var last: DelayLine
    var dull: Float = 0

    mutating func clear() {
      first.clear()
      delay.clear()
      second.clear()
      last.clear()
      dull = 0
    }
  }

  /// Positions at which the outputs are read, in frames.
  private struct Taps {
    let left: [Int]
    let right: [Int]
  }

  /// The sample rate the published lengths are for, in hertz.
  private static let designRate = 29_761.0

  /// - Parameters:
  ///   - decay: gain of one trip around the tank, 0 to 1; 0.7 gives 3.3 s to 60 dB down.
  ///   - damping: high-frequency loss in the tank, 0 to 1.
  ///   - predelay: delay before the reverberation begins, in seconds.
  package init(decay: Double, damping: Double = 0.3, predelay: Double = 0.025, rate: SampleRate) {
    func frames(_ length: Int) -> Int {
      max(1, Int((Double(length) * Double(rate.hertz) / Self.designRate).rounded()))
    }
    func line(_ length: Int) -> DelayLine { DelayLine(frames(length)) }
    self.decay = Float(decay)
    self.damping = Float(damping)
    bandwidth = 0.85
    self.predelay = DelayLine(Int(rate.frames(seconds: predelay).count))
    input = [142, 107, 379, 277].map(line)
    left = Side(first: line(672), delay: line(4453), second: line(1800), last: line(3720))
    right = Side(first: line(908), delay: line(4217), second: line(2656), last: line(3163))
    taps = Taps(
      left: [266, 2974, 1913, 1996, 1990, 187, 1066].map(frames),
      right: [353, 3627, 1228, 2673, 2111, 335, 121].map(frames))
  }

  /// Resets all state: nothing heard so far sounds on.
  package mutating func clear() {
    for index in input.indices { input[index].clear() }
    predelay.clear()
    left.clear()
    right.clear()
    smooth = 0
  }

  /// Adds the reverberation of `samples` to `block`.
  ///
  /// - Parameters:
  ///   - samples: mono input, one block long.
  ///   - gain: linear gain of the reverberation.
  package mutating func add(to block: StereoBlock, hearing samples: [Float], gain: Float) {
    for index in 0..<min(StereoBlock.frames, samples.count) {
      let (wetLeft, wetRight) = next(samples[index])
      block.left[index] += wetLeft * gain
      block.right[index] += wetRight * gain
    }
    block.markSounding()
  }

  @inline(__always)
  mutating func next(_ sample: Float) -> (left: Float, right: Float) {
    let heard = predelay.end
    predelay.push(sample)
    smooth += bandwidth * (heard - smooth)
    var spread = input[0].diffuse(smooth, by: 0.75)
    spread = input[1].diffuse(spread, by: 0.75)
    spread = input[2].diffuse(spread, by: 0.625)
    spread = input[3].diffuse(spread, by: 0.625)

    let fromRight = right.last.end * decay
    let fromLeft = left.last.end * decay
    Self.turn(&left, spread + fromRight, decay, damping)
    Self.turn(&right, spread + fromLeft, decay, damping)

    let l = taps.left
    let r = taps.right
    let outLeft =
      right.delay.tap(l[0]) + right.delay.tap(l[1]) - right.second.tap(l[2])
      + right.last.tap(l[3]) - left.delay.tap(l[4]) - left.second.tap(l[5])
      - left.last.tap(l[6])
    let outRight =
      left.delay.tap(r[0]) + left.delay.tap(r[1]) - left.second.tap(r[2])
      + left.last.tap(r[3]) - right.delay.tap(r[4]) - right.second.tap(r[5])
      - right.last.tap(r[6])
    return (outLeft * 0.6, outRight * 0.6)
  }

  /// One frame through one side of the tank.
  @inline(__always)
  private static func turn(
    _ side: inout Side, _ sample: Float, _ decay: Float, _ damping: Float
  ) {
    let diffused = side.first.diffuse(sample, by: -0.7)
    let late = side.delay.end
    side.delay.push(diffused)
    side.dull += (1 - damping) * (late - side.dull)
    side.last.push(side.second.diffuse(side.dull * decay, by: 0.5))
  }
}
