internal import CSndfile
internal import Sound

/// Hands whole steps to libsndfile in the form the file wants.
///
/// The conversion is ours: libsndfile's own lets loud samples wrap round.
struct FrameWriter {
  private let handle: OpaquePointer
  private let steps: Int32
  private let encoding: Encoding

  init(_ handle: OpaquePointer, from format: PCMFormat, to encoding: Encoding) {
    self.handle = handle
    steps = format.samples.steps
    self.encoding = encoding
  }

  /// - Returns: how many frames were taken.
  func write(_ samples: ArraySlice<Int32>, _ frames: Int) -> Int {
    if encoding.format.isLossless, encoding.pcm.samples != .float32 {
      let file = encoding.pcm.samples.steps
      // Both are powers of two; more than 32 bits cannot come of it, as samples are held within them.
      let scale = Int32.max / 2 + 1
      let factor = Int64(scale) * 2 / Int64(steps)
      let coarse = Int64(scale) * 2 / Int64(file)
      let words = samples.map { sample -> Int32 in
        let whole = Int64(sample) * factor / coarse * coarse
        return Int32(clamping: whole)
      }
      return Int(sf_writef_int(handle, words, sf_count_t(frames)))
    }
    let scale = 1 / Float(steps)
    let floats = samples.map { Float($0) * scale }
    return Int(sf_writef_float(handle, floats, sf_count_t(frames)))
  }
}
