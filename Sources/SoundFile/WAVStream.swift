internal import Glibc
package import Sound

/// A 16-bit stereo WAV written straight to a pipe or a device, which cannot be seeked or renamed.
///
/// The header is right from its first byte, since the track's length is known before it is rendered.
package final class WAVStream: FrameSink {
  private let name: String
  private let descriptor: Int32
  private let ownsDescriptor: Bool

  /// Writes to standard output.
  package init(toStandardOutput rate: SampleRate, length: Frames) throws(SoundFileError) {
    name = "standard output"
    descriptor = STDOUT_FILENO
    ownsDescriptor = false
    try write(Self.header(rate: rate, length: length))
  }

  /// Writes to a device or a named pipe.
  package init(device path: String, rate: SampleRate, length: Frames) throws(SoundFileError) {
    name = path
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    ownsDescriptor = true
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: systemMessage(errno))
    }
    try write(Self.header(rate: rate, length: length))
  }

  deinit {
    if ownsDescriptor, descriptor >= 0 { close(descriptor) }
  }

  package func write(_ samples: [Int16], frames: Int) throws(SoundFileError) {
    try write(samples[0..<(2 * frames)].withUnsafeBytes { Array($0) })
  }

  package func finish() throws(SoundFileError) {}

  private func write(_ bytes: [UInt8]) throws(SoundFileError) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else {
        throw .writeFailed(path: name, reason: systemMessage(errno))
      }
      done += wrote
    }
  }

  /// The 44 bytes of a canonical RIFF header (Microsoft and IBM, "Multimedia Programming Interface
  /// and Data Specifications 1.0", 1991).
  private static func header(rate: SampleRate, length: Frames) -> [UInt8] {
    func little<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
      withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
    let data = UInt32(length.count * 4)
    return Array("RIFF".utf8) + little(data + 36) + Array("WAVEfmt ".utf8) + little(UInt32(16))
      + little(UInt16(1)) + little(UInt16(2)) + little(UInt32(rate.hertz))
      + little(UInt32(rate.hertz * 4)) + little(UInt16(4)) + little(UInt16(16))
      + Array("data".utf8) + little(data)
  }
}
