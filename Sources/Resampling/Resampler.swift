internal import CSoxr
package import Timebase

/// Resamples one or two channels in pieces, by libsoxr at its "HQ" quality.
///
/// A whole sound gives exactly `count × to / from` frames, rounded to the nearest.
package final class Resampler {
  private let handle: soxr_t?
  private let channels: Int
  private let from: SampleRate
  private let to: SampleRate
  private var taken: Int64 = 0
  private var given: Int64 = 0

  /// Resamples from one rate to another.
  ///
  /// - Throws: `ResamplingError` when libsoxr cannot be set up.
  package init(
    from: SampleRate, to: SampleRate, channels: Int
  ) throws(ResamplingError) {
    self.from = from
    self.to = to
    self.channels = channels
    guard from != to else {
      handle = nil
      return
    }
    var io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I)
    var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
    var runtime = soxr_runtime_spec(1)
    var failure: soxr_error_t?
    handle = soxr_create(
      Double(from.hertz), Double(to.hertz), UInt32(channels), &failure, &io, &quality, &runtime)
    if let failure { throw ResamplingError(reason: String(cString: failure)) }
  }

  deinit {
    if let handle { soxr_delete(handle) }
  }

  /// Number of frames at rate `to` that `count` frames at rate `from` become.
  package static func frames(_ count: Int64, from: SampleRate, to: SampleRate) -> Int64 {
    (count * Int64(to.hertz) + Int64(from.hertz) / 2) / Int64(from.hertz)
  }

  /// Takes interleaved frames and returns those that are ready, interleaved.
  package func push(_ samples: [Float]) throws(ResamplingError) -> [Float] {
    taken += Int64(samples.count / channels)
    guard let handle else { return samples }
    return try process(handle, samples)
  }

  /// Returns the rest, so that the total is exactly `frames(_:from:to:)` of all that was pushed.
  package func finish() throws(ResamplingError) -> [Float] {
    guard let handle else { return [] }
    var rest: [Float] = []
    let wanted = Self.frames(taken, from: from, to: to) - given
    while rest.count / channels < Int(wanted) {
      let more = try process(handle, nil)
      if more.isEmpty { break }
      rest += more
    }
    let exact = Int(wanted) * channels
    return Array(rest.prefix(exact)) + Array(repeating: 0, count: max(0, exact - rest.count))
  }

  /// - Parameter samples: `nil` when there are no more.
  private func process(_ handle: soxr_t, _ samples: [Float]?) throws(ResamplingError) -> [Float] {
    let frames = (samples?.count ?? 0) / channels
    let room = frames * to.hertz / from.hertz + 4096
    var output = [Float](repeating: 0, count: room * channels)
    var used = 0
    var done = 0
    let failure = output.withUnsafeMutableBufferPointer { sink -> soxr_error_t? in
      guard let samples else {
        return soxr_process(handle, nil, 0, nil, sink.baseAddress, room, &done)
      }
      return samples.withUnsafeBufferPointer { source in
        soxr_process(handle, source.baseAddress, frames, &used, sink.baseAddress, room, &done)
      }
    }
    if let failure { throw ResamplingError(reason: String(cString: failure)) }
    given += Int64(done)
    return Array(output.prefix(done * channels))
  }
}
