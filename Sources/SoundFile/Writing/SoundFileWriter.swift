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
  private let encoder: SoundEncoder
  /// Frames still to be written; the header and the reserved space count on them.
  private var left: Int64
  private var broadcast: BroadcastWave?

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
    guard
      let encoder = SoundEncoder(
        virtual, format: format, encoding: encoding, metadata: metadata, size: size + tail.size)
    else { throw .cannotCreate(path: file.path, reason: SoundEncoder.refusal) }
    self.encoder = encoder
    if encoding.format == .bwf, let handle = encoder.handle {
      broadcast = BroadcastWave(handle: handle, format: format, encoding: encoding, metadata)
    }
  }

  deinit {
    // What an encoder still holds goes to a file that is still open.
    _ = encoder.close()
  }

  package func write(_ samples: [Int32], frames: Int) throws(OutputError) {
    guard encoder.handle != nil else { return }
    broadcast?.measure(samples, frames: frames)
    guard encoder.write(samples, frames: frames) else { throw failure }
    left -= Int64(frames)
  }

  package func finish() throws(OutputError) {
    guard encoder.handle != nil else { return }
    guard left == 0 else {
      throw .writeFailed(path: file.path, reason: "the last \(left) frames are missing")
    }
    broadcast?.finish()
    guard encoder.close() else { throw failure }
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
