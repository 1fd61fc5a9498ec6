internal import CSndfile
internal import Timebase

/// An encoder of libsndfile on a virtual file, with its settings.
final class SoundEncoder {
  private(set) var handle: OpaquePointer?
  private let file: VirtualFile
  private let format: PCMFormat
  private let encoding: Encoding

  /// Frames passed to libsndfile at once: large writes need fewer system calls, but libvorbis puts
  /// its input on the stack.
  private var piece: Int { encoding.format.isUncompressed ? 32_768 : 4096 }

  /// - Parameters:
  ///   - file: what it writes to.
  ///   - format: the form of the frames to come.
  ///   - metadata: what libsndfile itself can write of it is written.
  ///   - size: of the sound and of what follows it, in bytes, uncompressed.
  /// - Returns: `nil` if libsndfile refuses; `refusal` says why.
  init?(
    _ file: VirtualFile, format: PCMFormat, encoding: Encoding, metadata: Metadata = Metadata(),
    size: Int64
  ) {
    self.file = file
    self.format = format
    self.encoding = encoding
    var info = SF_INFO()
    info.samplerate = Int32(encoding.rate.hertz)
    info.channels = Int32(encoding.pcm.channels)
    info.format = encoding.sndfileFormat(size: size)
    guard let handle = file.open(&info) else { return nil }
    self.handle = handle
    prepare(handle)
    HeaderWriter(handle: handle, encoding: encoding, metadata: metadata).write()
  }

  deinit {
    if let handle { sf_close(handle) }
  }

  /// Why the last encoder was refused.
  static var refusal: String { String(cString: sf_strerror(nil)) }

  /// Settings of libsndfile that must precede the first frame.
  private func prepare(_ handle: OpaquePointer) {
    switch encoding.bitRate {
    case .constant(let kilobits):
      if encoding.format == .mp3 { command(handle, SFC_SET_BITRATE_MODE, Int32(0)) }
      command(
        handle, SFC_SET_COMPRESSION_LEVEL,
        encoding.format.compressionLevel(
          kilobits, channels: encoding.pcm.channels, rate: encoding.rate.hertz))
    case .variable:
      command(handle, SFC_SET_BITRATE_MODE, Int32(2))
      command(handle, SFC_SET_COMPRESSION_LEVEL, 0.2)
    case nil: break
    }
    // The PEAK chunk would hold the time of day.
    sf_command(handle, Int32(SFC_SET_ADD_PEAK_CHUNK), nil, 0)
  }

  private func command<Value: BitwiseCopyable>(
    _ handle: OpaquePointer, _ number: Int, _ value: Value
  ) {
    var value = value
    sf_command(handle, Int32(number), &value, Int32(MemoryLayout<Value>.size))
  }

  /// - Returns: whether all frames were taken.
  func write(_ samples: [Int32], frames: Int) -> Bool {
    guard let handle else { return false }
    for start in stride(from: 0, to: frames, by: piece) {
      let count = min(piece, frames - start)
      let range = (start * format.channels)..<((start + count) * format.channels)
      let written = FrameWriter(handle, from: format, to: encoding).write(samples[range], count)
      guard written == count, file.failure == 0 else { return false }
    }
    return true
  }

  /// Writes what the encoder still holds.
  ///
  /// - Returns: whether all of it was written.
  func close() -> Bool {
    guard let open = handle else { return false }
    handle = nil
    return sf_close(open) == 0 && file.failure == 0
  }
}
