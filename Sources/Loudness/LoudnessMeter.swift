internal import CEBUR128
package import Sound
package import Timebase

/// Loudness after EBU R 128, by a libebur128 meter that this value owns.
///
/// One channel is measured as if it came from both loudspeakers, which is how the mix plays it.
package struct LoudnessMeter: ~Copyable {
  private let state: UnsafeMutablePointer<ebur128_state>

  /// - Parameters:
  ///   - channels: 1 or 2.
  ///   - withRange: whether `range` will be read.
  package init(channels: Int, rate: SampleRate, withRange: Bool = false) {
    let mode =
      EBUR128_MODE_I.rawValue | EBUR128_MODE_HISTOGRAM.rawValue | EBUR128_MODE_S.rawValue
      | (withRange ? EBUR128_MODE_LRA.rawValue : 0)
    guard let state = ebur128_init(UInt32(channels), UInt(rate.hertz), Int32(mode)) else {
      preconditionFailure("libebur128 refuses \(channels) channels at \(rate.hertz) Hz")
    }
    self.state = state
    if channels == 1 {
      ebur128_set_channel(state, 0, Int32(EBUR128_DUAL_MONO.rawValue))
    }
  }

  deinit {
    var owned: UnsafeMutablePointer<ebur128_state>? = state
    ebur128_destroy(&owned)
  }

  /// Adds mono samples, full scale ±1.
  package mutating func add(mono samples: Span<Float>) {
    samples.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      _ = ebur128_add_frames_float(state, base, buffer.count)
    }
  }

  /// Adds a stereo block.
  package mutating func add(_ block: StereoBlock) {
    add(left: block.left.span, right: block.right.span)
  }

  /// Adds stereo samples, as many on the left as on the right; full scale ±1.
  package mutating func add(left: Span<Float>, right: Span<Float>) {
    let size = StereoBlock.frames
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * size) { pairs in
      guard let base = pairs.baseAddress else { return }
      for start in stride(from: 0, to: min(left.count, right.count), by: size) {
        let frames = min(size, left.count - start)
        for index in 0..<frames {
          pairs[2 * index] = left[start + index]
          pairs[2 * index + 1] = right[start + index]
        }
        _ = ebur128_add_frames_float(state, base, frames)
      }
    }
  }

  /// Gated loudness of everything added, in LUFS; minus infinity for silence.
  package var integrated: Double { read(ebur128_loudness_global) }

  /// Loudness of the last 400 ms, in LUFS.
  package var momentary: Double { read(ebur128_loudness_momentary) }

  /// Loudness of the last 3 s, in LUFS.
  package var shortTerm: Double { read(ebur128_loudness_shortterm) }

  /// The loudness range of everything added, in LU (EBU Tech 3342); needs `withRange`.
  package var range: Double { read(ebur128_loudness_range) }

  private func read(
    _ measure: (UnsafeMutablePointer<ebur128_state>?, UnsafeMutablePointer<Double>?) -> Int32
  ) -> Double {
    var value = -Double.infinity
    _ = measure(state, &value)
    return value
  }
}
