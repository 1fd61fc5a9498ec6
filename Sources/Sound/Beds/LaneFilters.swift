internal import Timebase

/// Left and right of up to four streams of noise, side by side: even lanes left, odd lanes right.
///
/// One vector operation filters all eight in about the time of one.
typealias NoiseLanes = SIMD8<Float>

extension CounterNoise {
  /// Two independent uniform numbers in [-1, 1) for left and right: the halves of one draw.
  @inline(__always)
  func pair(at index: Int64) -> (left: Float, right: Float) {
    let bits = bits(at: index)
    return (
      Float(Int32(truncatingIfNeeded: bits >> 32)) * 0x1p-31,
      Float(Int32(truncatingIfNeeded: bits)) * 0x1p-31
    )
  }
}

/// White noise for eight lanes.
struct LaneNoise {
  private let streams: (CounterNoise, CounterNoise, CounterNoise, CounterNoise)

  /// - Parameter name: common name of the four streams; a number behind it tells them apart.
  init(seed: UInt64, stream name: String) {
    let streams = (0..<4).map { CounterNoise(seed: seed, stream: "\(name) \($0)") }
    self.streams = (streams[0], streams[1], streams[2], streams[3])
  }

  @inline(__always)
  func next(at frame: Int64) -> NoiseLanes {
    let a = streams.0.pair(at: frame)
    let b = streams.1.pair(at: frame)
    let c = streams.2.pair(at: frame)
    let d = streams.3.pair(at: frame)
    return NoiseLanes(a.left, a.right, b.left, b.right, c.left, c.right, d.left, d.right)
  }
}

/// `PinkFilter` on eight lanes: white noise becomes pink, -3 dB an octave.
struct PinkLanes {
  private var b0 = NoiseLanes.zero
  private var b1 = NoiseLanes.zero
  private var b2 = NoiseLanes.zero
  private var b3 = NoiseLanes.zero
  private var b4 = NoiseLanes.zero
  private var b5 = NoiseLanes.zero
  private var b6 = NoiseLanes.zero

  @inline(__always)
  mutating func next(_ white: NoiseLanes) -> NoiseLanes {
    b0 = b0 * 0.998_86 + white * 0.055_517_9
    b1 = b1 * 0.993_32 + white * 0.075_075_9
    b2 = b2 * 0.969_00 + white * 0.153_852_0
    b3 = b3 * 0.866_50 + white * 0.310_485_6
    b4 = b4 * 0.550_00 + white * 0.532_952_2
    b5 = b5 * -0.761_6 - white * 0.016_898_0
    let pink = b0 + b1 + b2 + b3 + b4 + b5 + b6 + white * 0.536_2
    b6 = white * 0.115_926
    return pink
  }
}

/// A second-order filter on eight lanes, each with its own corner, which may move.
///
/// The trapezoidal state-variable filter, as in `BandPass`.
struct StateVariableLanes {
  private var first = NoiseLanes.zero
  private var second = NoiseLanes.zero
  private var a1 = NoiseLanes.zero
  private var a2 = NoiseLanes.zero
  private var a3 = NoiseLanes.zero
  /// 1/Q of each lane.
  let damping: NoiseLanes

  init(q: NoiseLanes = NoiseLanes(repeating: 0.707_106_8)) {
    damping = 1 / q
  }

  /// Moves the corners.
  ///
  /// - Parameter g: the prewarped corner of each lane, as from `Elementary.corner`.
  @inline(__always)
  mutating func tune(_ g: NoiseLanes) {
    a1 = 1 / (1 + g * (g + damping))
    a2 = g * a1
    a3 = g * a2
  }

  /// Filters one frame; the peak gain of `band` is 1.
  @inline(__always)
  mutating func next(_ input: NoiseLanes) -> (low: NoiseLanes, band: NoiseLanes, high: NoiseLanes) {
    let v3 = input - second
    let v1 = a1 * first + a2 * v3
    let v2 = second + a2 * first + a3 * v3
    first = v1 + v1 - first
    second = v2 + v2 - second
    let band = v1 * damping
    return (v2, band, input - band - v2)
  }
}

extension Elementary {
  /// The prewarped corner for lane filters; `frequency`, in hertz, is kept below 0.45 of the rate.
  static func corner(_ frequency: Double, rate: SampleRate) -> Float {
    Float(prewarp(min(frequency, 0.45 * Double(rate.hertz)), rate: rate))
  }
}
