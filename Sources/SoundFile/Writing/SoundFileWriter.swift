internal import CSndfile
package import Files
internal import Glibc
package import Timebase

/// A sound file of any format, written by libsndfile.
///
/// After `finish`, the file is complete on the disk with its tags, but has no name yet; see
/// `Publication`.
package final class SoundFileWriter: FrameSink {
  /// The form of samples it takes; the file's own may differ.
  package let format: PCMFormat
  private let encoding: Encoding
  private let metadata: Metadata
  private let tail: ChunkTail
  /// Size of the sound in bytes, uncompressed.
  private let size: Int64
  private let file: OutputFile
  private let virtual: VirtualFile
  private var handle: OpaquePointer?
  /// Frames still to be written; the header and the reserved space count on them.
  private var left: Int64
  private var broadcast: BroadcastWave?

  /// Frames passed to libsndfile at once: large writes need fewer system calls, but libvorbis puts
  /// its input on the stack.
  private var piece: Int { encoding.format.isUncompressed ? 32_768 : 4096 }

  /// - Parameters:
  ///   - format: the form of the frames to come; the encoding's own if `nil`.
  ///   - length: the track's length, known before it is rendered.
  package convenience init(
    path: String, encoding: Encoding, format: PCMFormat? = nil, metadata: Metadata = Metadata(),
    length: Frames, in publication: Publication
  ) throws(OutputError) {
    let size = encoding.size(of: length)
    let tail = ChunkTail(encoding, metadata)
    if let limit = encoding.format.limit, size + tail.size > limit {
      throw .tooLarge(path: path, format: encoding.format.rawValue)
    }
    let file = try publication.file(
      path: path, size: encoding.format.isUncompressed ? size : 0)
    try self.init(
      file, encoding: encoding, format: format ?? encoding.pcm, metadata: metadata, tail: tail,
      length: length)
  }

  private init(
    _ file: OutputFile, encoding: Encoding, format: PCMFormat, metadata: Metadata, tail: ChunkTail,
    length: Frames
  ) throws(OutputError) {
    precondition(format.channels == encoding.pcm.channels, "channels are not changed here")
    self.file = file
    self.encoding = encoding
    self.format = format
    self.metadata = metadata
    self.tail = tail
    left = length.count
    size = encoding.size(of: length)
    let tag = encoding.format == .mp3 ? TagLib.id3(metadata, rate: encoding.rate) : []
    try file.write(tag)
    virtual = VirtualFile(file.descriptor, from: Int64(tag.count))
    var info = SF_INFO()
    info.samplerate = Int32(encoding.rate.hertz)
    info.channels = Int32(encoding.pcm.channels)
    info.format = encoding.sndfileFormat(size: size + tail.size)
    guard let handle = virtual.open(&info) else {
      throw .cannotCreate(path: file.path, reason: String(cString: sf_strerror(nil)))
    }
    self.handle = handle
    prepare(handle)
  }

  deinit {
    if let handle { sf_close(handle) }
  }

  /// Settings of libsndfile that must precede the first frame.
  private func prepare(_ handle: OpaquePointer) {
    switch encoding.bitRate {
    case .constant(let kilobits):
      if encoding.format == .mp3 { command(SFC_SET_BITRATE_MODE, Int32(0)) }
      command(
        SFC_SET_COMPRESSION_LEVEL,
        encoding.format.compressionLevel(
          kilobits, channels: encoding.pcm.channels, rate: encoding.rate.hertz))
    case .variable:
      command(SFC_SET_BITRATE_MODE, Int32(2))
      command(SFC_SET_COMPRESSION_LEVEL, 0.2)
    case nil: break
    }
    // The PEAK chunk would hold the time of day.
    sf_command(handle, Int32(SFC_SET_ADD_PEAK_CHUNK), nil, 0)
    HeaderWriter(handle: handle, encoding: encoding, metadata: metadata).write()
    if encoding.format == .bwf {
      broadcast = BroadcastWave(handle: handle, format: format, encoding: encoding, metadata)
    }
  }

  private func command<Value: BitwiseCopyable>(_ number: Int, _ value: Value) {
    var value = value
    sf_command(handle, Int32(number), &value, Int32(MemoryLayout<Value>.size))
  }

  package func write(_ samples: [Int32], frames: Int) throws(OutputError) {
    guard let handle else { return }
    broadcast?.measure(samples, frames: frames)
    for start in stride(from: 0, to: frames, by: piece) {
      let count = min(piece, frames - start)
      let range = (start * format.channels)..<((start + count) * format.channels)
      let written = FrameWriter(handle, from: format, to: encoding).write(samples[range], count)
      guard written == count, virtual.failure == 0 else { throw failure }
    }
    left -= Int64(frames)
  }

  package func finish() throws(OutputError) {
    guard let open = handle else { return }
    guard left == 0 else {
      throw .writeFailed(path: file.path, reason: "the last \(left) frames are missing")
    }
    broadcast?.finish()
    handle = nil
    guard sf_close(open) == 0, virtual.failure == 0 else { throw failure }
    switch encoding.format {
    case .flac, .ogg, .opus:
      if metadata != Metadata() { try writeTags() }
      if encoding.format != .flac { try OggStream.fixSerial(of: file) }
    default:
      if encoding.format == .bwf { try BroadcastExtension.endHistory(of: file) }
      try tail.write(to: file, after: size)
    }
    try file.complete()
  }

  private func writeTags() throws(OutputError) {
    let reason = TagLib.write(
      metadata, to: file.descriptor, format: encoding.format, rate: encoding.rate)
    if let reason { throw .writeFailed(path: file.path, reason: reason) }
  }

  private var failure: OutputError {
    .writeFailed(
      path: file.path, reason: SystemError.text(virtual.failure == 0 ? EIO : virtual.failure))
  }
}
