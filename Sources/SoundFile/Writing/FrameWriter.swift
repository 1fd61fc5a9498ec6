internal import CSndfile
internal import Timebase

/// Passes whole steps to libsndfile in the form the file needs.
///
/// The conversion is done here, as libsndfile's own lets samples over full scale wrap round. Each
/// is a plain loop; a closure for every sample would cost more than all the rest.
struct FrameWriter {
  private let handle: OpaquePointer
  private let from: PCMFormat
  private let encoding: Encoding

  init(_ handle: OpaquePointer, from format: PCMFormat, to encoding: Encoding) {
    self.handle = handle
    from = format
    self.encoding = encoding
  }

  /// - Returns: the number of frames taken.
  func write(_ samples: ArraySlice<Int32>, _ frames: Int) -> Int {
    let count = sf_count_t(frames)
    let taken = samples.withUnsafeBufferPointer { samples in
      guard encoding.format.isLossless, encoding.pcm.samples != .float32 else {
        return writeFloats(samples, count)
      }
      return from.samples == .int16 && encoding.pcm.samples == .int16
        ? writeShorts(samples, count) : writeWords(samples, count)
    }
    return Int(taken)
  }

  private func writeShorts(
    _ samples: UnsafeBufferPointer<Int32>, _ frames: sf_count_t
  ) -> sf_count_t {
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: samples.count) { words in
      for index in 0..<samples.count {
        words[index] = Int16(truncatingIfNeeded: min(max(samples[index], -32768), 32767))
      }
      return sf_writef_short(handle, words.baseAddress, frames)
    }
  }

  /// 32-bit words, of which libsndfile takes the upper bits.
  private func writeWords(
    _ samples: UnsafeBufferPointer<Int32>, _ frames: sf_count_t
  ) -> sf_count_t {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: samples.count) { words in
      let full: Int32 = SampleFormat.int24.steps
      // A stem's samples may be of another resolution; they are cut to 24 bits at most.
      let up = from.samples == .int16 ? full / from.samples.steps : 1
      let down = from.samples == .float32 ? from.samples.steps / full : 1
      for index in 0..<samples.count {
        let sample = samples[index] / down &* up
        words[index] = min(max(sample, -full), full - 1) << 8
      }
      return sf_writef_int(handle, words.baseAddress, frames)
    }
  }

  private func writeFloats(
    _ samples: UnsafeBufferPointer<Int32>, _ frames: sf_count_t
  ) -> sf_count_t {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: samples.count) { words in
      let scale = encoding.format.encoderGain(encoding.bitRate) / Float(from.samples.steps)
      for index in 0..<samples.count { words[index] = Float(samples[index]) * scale }
      return sf_writef_float(handle, words.baseAddress, frames)
    }
  }
}
