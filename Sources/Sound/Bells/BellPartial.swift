/// One decaying line of a bell, ready to be computed from any point of its life.
struct BellPartial {
  /// Turns a frame.
  let frequency: Double
  /// Where the oscillation starts: what is heard is the imaginary part.
  let phase: Phasor
  /// Linear, at the strike.
  let amplitude: Double
  /// Octaves of level lost a frame (log2).
  let decay: Double
  let left: Float
  let right: Float

  /// Below this envelope a partial is inaudible and no longer computed (-96 dBFS).
  static let floor = 1.6e-5

  func envelope(at frame: Int64) -> Double {
    amplitude * Elementary.exp2(-decay * Double(frame))
  }

  /// Level and phase `frame` frames after the strike.
  func state(at frame: Int64) -> Phasor {
    phase.turned(by: frequency * Double(frame)).scaled(by: envelope(at: frame))
  }

  /// Frames until the envelope reaches the floor; 0 for a line that never rises above it.
  var lifetime: Int64 {
    guard amplitude > Self.floor else { return 0 }
    return Int64(Elementary.log2(amplitude / Self.floor) / decay)
  }

  /// Adds one whole block, whose first frame lies `age` frames after the strike.
  ///
  /// A complex number is turned and shrunk eight frames at a time. Single precision would drift by
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
