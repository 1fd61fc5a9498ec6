internal import CSndfile
internal import Sound

/// Hands whole steps to libsndfile in the form the file wants.
///
/// The conversion is ours: libsndfile's own lets loud samples wrap round.
struct FrameWriter {
  private let handle: OpaquePointer
  private let from: PCMFormat
  private let encoding: Encoding

  init(_ handle: OpaquePointer, from format: PCMFormat, to encoding: Encoding) {
    self.handle = handle
    from = format
    self.encoding = encoding
  }

  /// - Returns: how many frames were taken.
  func write(_ samples: ArraySlice<Int32>, _ frames: Int) -> Int {
    let count = sf_count_t(frames)
    guard encoding.format.isLossless, encoding.pcm.samples != .float32 else {
      let scale = encoding.format.encoderGain(encoding.bitRate) / Float(from.samples.steps)
      return converted(samples, { Float($0) * scale }, { sf_writef_float(handle, $0, count) })
    }
    switch (from.samples, encoding.pcm.samples) {
    case (.int16, .int16):
      return converted(samples, Int16.init(clamping:), { sf_writef_short(handle, $0, count) })
    case (.int24, .int24):
      // libsndfile takes the upper bits.
      return converted(samples, Self.upper, { sf_writef_int(handle, $0, count) })
    default:
      // A file beside the track, of another fineness: cut to 24 bits.
      let scale = Double(SampleFormat.int24.steps) / Double(from.samples.steps)
      return converted(
        samples, { Self.upper(Int32(Double($0) * scale)) }, { sf_writef_int(handle, $0, count) })
    }
  }

  /// 24 bits in the upper part of a word.
  private static func upper(_ sample: Int32) -> Int32 {
    min(max(sample, -(1 << 23)), (1 << 23) - 1) << 8
  }

  private func converted<Word>(
    _ samples: ArraySlice<Int32>, _ convert: (Int32) -> Word,
    _ write: (UnsafePointer<Word>?) -> sf_count_t
  ) -> Int {
    withUnsafeTemporaryAllocation(of: Word.self, capacity: samples.count) { words in
      for (index, sample) in samples.enumerated() {
        words.initializeElement(at: index, to: convert(sample))
      }
      return Int(write(UnsafePointer(words.baseAddress)))
    }
  }
}
