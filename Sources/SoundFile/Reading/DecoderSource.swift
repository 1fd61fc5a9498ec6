internal import CSndfile
internal import Files
internal import Glibc

/// A sound file opened by libsndfile in the decoder process.
///
/// For an MP3 without its encoder's length header, libsndfile guesses the length from the file's
/// size, tags included. So a tag before the sound is skipped, and the frames of such a file are
/// counted. A file that ends before its sound does is refused, as far as its head tells.
final class DecoderSource {
  /// The reason a file cannot be read.
  struct Refusal: Error {
    let reason: String
  }

  let handle: OpaquePointer
  /// libsndfile's description; its `frames` is the number of frames that will be read.
  let info: SF_INFO
  private let descriptor: Int32
  private let file: VirtualFile

  init(_ path: String) throws(Refusal) {
    var status = stat()
    // Opening a pipe would block.
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(reason: "it is no ordinary file")
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      throw Refusal(reason: "there is no such file, or it may not be read")
    }
    let start = ID3Header.size(of: descriptor)
    file = VirtualFile(descriptor, from: start, to: Int64(status.st_size))
    var info = SF_INFO()
    guard let handle = file.open(&info, mode: SFM_READ) else {
      throw Refusal(reason: "it is no sound file that libsndfile knows")
    }
    self.handle = handle
    let end = Int64(status.st_size)
    var complaint = PromisedLength(of: descriptor, from: start, to: end)?
      .complaint(frames: info.frames, rate: info.samplerate)
    switch Int(info.format) & SF_FORMAT_TYPEMASK {
    case SF_FORMAT_MPEG:
      let again = VirtualFile(descriptor, from: start, to: end)
      let count = Self.count(again, channels: Int(info.channels))
      if MPEGHeader.tellsLength(descriptor, from: start) {
        complaint = Self.complaint(frames: count, of: info)
      }
      info.frames = min(info.frames, count)
    // Without it, libsndfile has a number for an unknown length, or from 1.2.2 on takes what is there
    // for all.
    case SF_FORMAT_OGG where !OggEnding.isThere(descriptor, from: start, to: end):
      complaint = "it is cut off: its last page is missing; copy or export it again"
    default: break
    }
    self.info = info
    if let complaint { throw Refusal(reason: complaint) }
  }

  /// Frames of an MP3 that may be missing at its end: encoders differ by a few of its own.
  private static let tolerance: Int64 = 4 * 1152

  private static func complaint(frames: Int64, of info: SF_INFO) -> String? {
    guard frames + tolerance < info.frames, info.samplerate > 0 else { return nil }
    let rate = Double(info.samplerate)
    return PromisedLength.complaint(there: Double(frames) / rate, of: Double(info.frames) / rate)
  }

  deinit {
    sf_close(handle)
    close(descriptor)
  }

  /// Counts the frames of a file by decoding it to its end.
  private static func count(_ file: VirtualFile, channels: Int) -> Int64 {
    var info = SF_INFO()
    guard channels > 0, let handle = file.open(&info, mode: SFM_READ) else { return 0 }
    defer { sf_close(handle) }
    var samples = [Float](repeating: 0, count: 4096 * channels)
    var frames: Int64 = 0
    while true {
      let got = sf_readf_float(handle, &samples, 4096)
      guard got > 0 else { return frames }
      frames += got
    }
  }
}

/// The header of an ID3v2 tag before a sound (id3.org, ID3v2.4, section 3.1).
enum ID3Header {
  /// Size of the tag at a file's beginning in bytes, its header included; zero if there is none.
  static func size(of descriptor: Int32) -> Int64 {
    var header = [UInt8](repeating: 0, count: 10)
    guard pread(descriptor, &header, 10, 0) == 10, header.starts(with: Array("ID3".utf8)) else {
      return 0
    }
    // Four bytes of seven bits each.
    return 10 + header[6...].reduce(0) { $0 << 7 | Int64($1 & 0x7F) }
  }
}

/// The frame before the sound of an MP3 in which its encoder tells of it.
enum MPEGHeader {
  /// Whether there is one, so that a file's length is known and not guessed.
  ///
  /// - Parameter start: the offset of the first frame, in bytes.
  static func tellsLength(_ descriptor: Int32, from start: Int64) -> Bool {
    // It stands in the first frame, behind at most 36 bytes of its head and side information.
    var bytes = [UInt8](repeating: 0, count: 256)
    let read = bytes.withUnsafeMutableBytes {
      Pieces.read(into: $0, from: descriptor, at: start).read
    }
    let text = String(decoding: bytes.prefix(read), as: Unicode.ASCII.self)
    return ["Xing", "Info", "VBRI"].contains(where: text.contains)
  }
}
