internal import Timebase

/// One decaying line of a bell, computable from any frame after the strike.
struct BellPartial {
  /// Frequency, in turns per frame.
  let frequency: Double
  /// Phase at the strike; the sound is the imaginary part.
  let phase: Phasor
  /// Linear amplitude at the strike.
  let amplitude: Double
  /// Decay of amplitude in octaves (log2) per frame.
  let decay: Double
  /// Linear gain of the left channel.
  let left: Float
  /// Linear gain of the right channel.
  let right: Float

  /// Amplitude below which a partial is inaudible and not computed (-96 dBFS).
  static let floor = 1.6e-5

  /// The linear amplitude `frame` frames after the strike.
  func envelope(at frame: Int64) -> Double {
    amplitude * Elementary.exp2(-decay * Double(frame))
  }

  /// Amplitude and phase `frame` frames after the strike.
  func state(at frame: Int64) -> Phasor {
    phase.turned(by: frequency * Double(frame)).scaled(by: envelope(at: frame))
  }

  /// Frames until the envelope reaches `floor`; 0 for a line that is never above it.
  var lifetime: Int64 {
    guard amplitude > Self.floor else { return 0 }
    return Int64(Elementary.log2(amplitude / Self.floor) / decay)
  }

  /// Adds one whole block, whose first frame lies `age` frames after the strike.
  ///
  /// A complex number is rotated and scaled eight frames at a time. Single precision would drift by
  /// -35 dB within half a minute, so each block starts afresh from the closed form in `Double`.
  func add(to block: StereoBlock, age: Int64) {
    typealias Lanes = SIMD8<Float>
    var imaginary = Lanes.zero
    var real = Lanes.zero
    for lane in 0..<8 {
      let now = state(at: age + Int64(lane))
      imaginary[lane] = Float(now.imaginary)
      real[lane] = Float(now.real)
    }
    let shrink = Elementary.exp2(-decay * 8)
    let (sine, cosine) = Elementary.sinCos(turns: frequency * 8)
    let stepReal = Lanes(repeating: Float(shrink * cosine))
    let stepImaginary = Lanes(repeating: Float(shrink * sine))
    let leftBase = UnsafeMutableRawPointer(block.left.baseAddress)
    let rightBase = UnsafeMutableRawPointer(block.right.baseAddress)
    guard let leftBase, let rightBase else { return }
    for vector in 0..<(StereoBlock.frames / 8) {
      let offset = vector * MemoryLayout<Lanes>.size
      let l = leftBase.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      let r = rightBase.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      leftBase.storeBytes(of: l + imaginary * left, toByteOffset: offset, as: Lanes.self)
      rightBase.storeBytes(of: r + imaginary * right, toByteOffset: offset, as: Lanes.self)
      let next = real * stepReal - imaginary * stepImaginary
      imaginary = real * stepImaginary + imaginary * stepReal
      real = next
    }
    block.markSounding()
  }
}
