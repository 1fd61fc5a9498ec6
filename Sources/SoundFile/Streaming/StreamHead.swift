internal import Files
internal import Timebase

/// The beginning of a stream: tags, chapters, a cover, and what the format says before the sound.
///
/// A file's beginning is written when its sound is there. A stream's is taken from a moment of silence
/// in the same form, which is written in memory and tagged as any other file; figures of the sound
/// are put right where the track's length decides them, and left open where they are not known yet.
struct StreamHead {
  let bytes: [UInt8]
  /// What the encoder of the sound itself goes through.
  let body: any StreamBody

  /// Frames of silence, enough for every encoder to write a piece of sound.
  private static let moment = 16_384

  /// - Parameters:
  ///   - length: the track's.
  ///   - name: the stream's, as errors name it.
  init(
    _ encoding: Encoding, _ metadata: Metadata, length: Frames, name: String
  ) throws(OutputError) {
    let tag = encoding.format == .mp3 ? TagLib.id3(metadata, rate: encoding.rate) : []
    let silence = try Self.silence(encoding, metadata, name: name)
    switch encoding.format {
    case .mp3:
      let info = InfoFrame(in: silence)
      bytes = tag + (info?.bytes(for: length, encoding) ?? [])
      body = CutBody(info?.size ?? 0)
    case .flac:
      guard let start = FLACHeader.soundStart(in: silence) else { throw Self.failure(name) }
      bytes = FLACHeader.promising(length, Array(silence[..<start]))
      body = FLACBody()
    default:
      let packets = encoding.format == .opus ? 2 : 3
      let pages = OggPages.heading(of: silence, packets: packets)
      guard !pages.isEmpty else { throw Self.failure(name) }
      bytes = pages.flatMap { OggPages.page($0, number: nil) }
      body = OggBody(headPages: pages.count, packets: packets)
    }
  }

  private static func failure(_ name: String) -> OutputError {
    .writeFailed(path: name, reason: "the encoder failed")
  }

  /// A moment of silence as a file, with its tags; of an MP3, without.
  private static func silence(
    _ encoding: Encoding, _ metadata: Metadata, name: String
  ) throws(OutputError) -> [UInt8] {
    let memory = try MemoryFile(for: name)
    let frames = Frames(moment)
    guard
      let encoder = SoundEncoder(
        VirtualFile(memory.descriptor, from: 0), format: encoding.pcm, encoding: encoding,
        size: encoding.size(of: frames)),
      encoder.write(
        [Int32](repeating: 0, count: moment * encoding.pcm.channels), frames: moment),
      encoder.close()
    else { throw failure(name) }
    if encoding.format != .mp3, metadata != Metadata(),
      let reason = TagLib.write(
        metadata, to: memory.descriptor, format: encoding.format, rate: encoding.rate)
    {
      throw .writeFailed(path: name, reason: reason)
    }
    return memory.bytes
  }
}
