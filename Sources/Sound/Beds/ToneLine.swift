internal import Timebase

/// One steady sine, computable from any frame.
struct ToneLine {
  /// Frequency, in turns per frame.
  let frequency: Double
  /// Phase in turns at frame zero.
  let phase: Double

  /// Adds a block of 1024 frames; the linear amplitude moves evenly from `from` to `to`.
  ///
  /// A complex number is rotated eight frames at a time. Each block starts afresh from the closed
  /// form in `Double`, so that it neither drifts nor depends on what was computed before.
  ///
  /// - Parameter frame: the first sample's frame, counted as `phase` is.
  func add(
    to samples: UnsafeMutableBufferPointer<Float>, at frame: Int64, from: Double, to: Double
  ) {
    typealias Lanes = SIMD8<Float>
    guard let base = UnsafeMutableRawPointer(samples.baseAddress) else { return }
    let start = Elementary.sinCos(turns: phase + frequency * Double(frame))
    let one = Elementary.sinCos(turns: frequency)
    var imaginary = Lanes.zero
    var real = Lanes.zero
    var (sine, cosine) = start
    for lane in 0..<8 {
      imaginary[lane] = Float(sine)
      real[lane] = Float(cosine)
      (sine, cosine) = (sine * one.cos + cosine * one.sin, cosine * one.cos - sine * one.sin)
    }
    let eight = Elementary.sinCos(turns: frequency * 8)
    let stepReal = Lanes(repeating: Float(eight.cos))
    let stepImaginary = Lanes(repeating: Float(eight.sin))
    let slope = (to - from) / Double(StereoBlock.frames)
    var level =
      Float(from) + Float(slope) * Lanes(0, 1, 2, 3, 4, 5, 6, 7)
    let rise = Lanes(repeating: Float(slope * 8))
    for offset in stride(from: 0, to: StereoBlock.frames * 4, by: MemoryLayout<Lanes>.size) {
      let before = base.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      base.storeBytes(of: before + imaginary * level, toByteOffset: offset, as: Lanes.self)
      level += rise
      let next = real * stepReal - imaginary * stepImaginary
      imaginary = real * stepImaginary + imaginary * stepReal
      real = next
    }
  }
}
