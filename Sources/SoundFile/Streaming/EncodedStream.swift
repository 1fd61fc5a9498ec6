package import Files
package import Timebase

/// A FLAC, Vorbis, Opus or MP3 sent straight to a pipe or a device, tags and chapters first.
///
/// Its sound is the same as the file's. Where it breaks off, it lacks what its beginning promises, or
/// the mark of its end: no half of a track passes for a whole one.
package final class EncodedStream: FrameSink {
  package let format: PCMFormat
  private let name: String
  private let device: OutputDevice
  private let line = VirtualFile()
  private let encoder: SoundEncoder
  private var body: any StreamBody
  /// Frames still to be written; the beginning counts on them.
  private var left: Int64

  /// - Parameters:
  ///   - path: a device or a named pipe; `nil` for standard output.
  ///   - encoding: of a format that `isStreamable`, and not WAV.
  package init(
    to path: String?, encoding: Encoding, metadata: Metadata, length: Frames
  ) throws(OutputError) {
    format = encoding.pcm
    name = path ?? "standard output"
    left = length.count
    device = if let path { try OutputDevice(path: path) } else { OutputDevice() }
    let head = try StreamHead(encoding, metadata, length: length, name: name)
    body = head.body
    guard
      let encoder = SoundEncoder(
        line, format: encoding.pcm, encoding: encoding, size: encoding.size(of: length))
    else { throw .cannotCreate(path: name, reason: SoundEncoder.refusal) }
    self.encoder = encoder
    try device.write(head.bytes)
  }

  package func write(_ samples: [Int32], frames: Int) throws(OutputError) {
    guard encoder.write(samples, frames: frames) else { throw failure }
    left -= Int64(frames)
    try device.write(body.pass(line.take()))
  }

  package func finish() throws(OutputError) {
    guard left == 0 else {
      throw .writeFailed(path: name, reason: "the last \(left) frames are missing")
    }
    guard encoder.close() else { throw failure }
    try device.write(body.pass(line.take()))
  }

  private var failure: OutputError {
    .writeFailed(path: name, reason: "the encoder failed")
  }
}
