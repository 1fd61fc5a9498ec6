internal import Files
internal import Processes
internal import SoundFile
internal import Timebase

/// The sound inside a player page: the track itself if it is an MP3, which every browser plays, and
/// otherwise a second encoding made in the same run.
struct PageSound {
  /// The sink of the second encoding; `nil` where the track itself serves.
  let sink: (any FrameSink)?
  let mediaType: String
  /// A publication that is never published: its file is deleted once the page is written.
  private let scratch: Publication
  private let path: String

  /// - Returns: `nil` if no page is asked for.
  init?(
    _ options: ExportOptions, length: Frames, _ scope: JobScope
  ) throws(OutputError) {
    guard options.sidecars.contains(.page), let page = options.path(Sidecar.page.ending) else {
      return nil
    }
    scratch = Publication(scope)
    guard options.encoding.format != .mp3 else {
      guard case .path(let path) = options.output else { return nil }
      sink = nil
      mediaType = FileFormat.mp3.mediaType
      self.path = path
      return
    }
    let encoding = Self.encoding(for: options.encoding)
    path = page + "." + encoding.format.endings[0]
    mediaType = encoding.format.mediaType
    sink = try SoundFileWriter(
      path: path, encoding: encoding, format: options.encoding.pcm, length: length, in: scratch)
  }

  /// Passes the encoded sound to `take` in pieces whose sizes are multiples of three bytes, for
  /// base64.
  func read(
    in publication: Publication, _ take: ([UInt8]) throws -> Void
  ) throws {
    let owner = sink == nil ? publication : scratch
    let piece = 3 << 18
    var offset: Int64 = 0
    while true {
      let bytes = try owner.read(path, at: offset, count: piece)
      guard !bytes.isEmpty else { return }
      try take(bytes)
      offset += Int64(bytes.count)
    }
  }

  /// The encoding for the page: MP3, or FLAC for sample rates that MP3 does not have.
  private static func encoding(for own: Encoding) -> Encoding {
    for format in [FileFormat.mp3, .flac] {
      var wish = Encoding.Options()
      wish.format = format
      wish.rate = own.rate.hertz
      wish.channels = own.pcm.channels
      if format.isLossless, own.pcm.samples != .int16 { wish.samples = .int24 }
      if let encoding = try? Encoding(wish) { return encoding }
    }
    return .usual
  }
}
