internal import CSndfile
internal import Glibc
package import Sound

/// A 16-bit stereo WAV file, written by libsndfile and published whole.
package final class WAVFile: FrameSink {
  private let file: OutputFile
  private var handle: OpaquePointer?
  /// Frames still to come: the header and the reserved space promise them.
  private var left: Int64

  /// Bytes before the first sample.
  private static let headerSize: Int64 = 44

  /// - Parameter length: the track's, known before it is rendered.
  package init(
    path: String, rate: SampleRate, length: Frames, temporaries: TemporaryFiles
  ) throws(SoundFileError) {
    left = length.count
    file = try OutputFile(
      path: path, size: Self.headerSize + length.count * 4, temporaries: temporaries)
    var info = SF_INFO()
    info.samplerate = Int32(rate.hertz)
    info.channels = 2
    info.format = Int32(SF_FORMAT_WAV | SF_FORMAT_PCM_16)
    guard let handle = sf_open_fd(file.descriptor, Int32(SFM_WRITE), &info, 0) else {
      throw .cannotCreate(path: path, reason: String(cString: sf_strerror(nil)))
    }
    self.handle = handle
  }

  deinit {
    if let handle { sf_close(handle) }
  }

  package func write(_ samples: [Int16], frames: Int) throws(SoundFileError) {
    errno = 0
    let written = sf_writef_short(handle, samples, sf_count_t(frames))
    // libsndfile tells of a full disk by the count alone.
    guard written == frames else {
      throw .writeFailed(path: file.path, reason: systemMessage(errno == 0 ? EIO : errno))
    }
    left -= Int64(frames)
  }

  package func finish() throws(SoundFileError) {
    guard let open = handle else { return }
    guard left == 0 else {
      throw .writeFailed(path: file.path, reason: "the last \(left) frames are missing")
    }
    handle = nil
    errno = 0
    guard sf_close(open) == 0 else {
      throw .writeFailed(path: file.path, reason: systemMessage(errno == 0 ? EIO : errno))
    }
    try file.publish()
  }
}
