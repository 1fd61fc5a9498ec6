internal import CSoxr
package import Timebase

extension Resampler {
  /// Mono samples at another rate, by libsoxr at its "HQ" quality (136 dB of signal to noise).
  ///
  /// - Returns: exactly `count × to / from` samples, rounded to the nearest.
  package static func resampled(
    _ samples: ArraySlice<Float>, from: SampleRate, to: SampleRate
  ) throws(ResamplingError) -> [Float] {
    guard from != to, !samples.isEmpty else { return Array(samples) }
    let wanted = frames(Int64(samples.count), from: from, to: to)
    var output = [Float](repeating: 0, count: Int(wanted))
    var io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I)
    var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
    var runtime = soxr_runtime_spec(1)
    var done = 0
    let failure = samples.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { sink in
        soxr_oneshot(
          Double(from.hertz), Double(to.hertz), 1, source.baseAddress, source.count, nil,
          sink.baseAddress, sink.count, &done, &io, &quality, &runtime)
      }
    }
    if let failure { throw ResamplingError(reason: String(cString: failure)) }
    return output
  }
}
