internal import Foundation
internal import Sound
internal import SoundFile

/// The sound inside a player page: the track itself if it is an MP3, which every browser plays, and
/// otherwise one made for it along the way.
struct PageSound {
  /// `nil` where the track itself serves.
  let sink: (any FrameSink)?
  let mediaType: String
  /// Never published: the file goes when the page is made.
  private let scratch: Publication
  private let path: String

  /// - Returns: `nil` if no page is wanted.
  init?(
    _ order: ProductionOrder, length: Frames, _ temporaries: TemporaryFiles
  ) throws(SoundFileError) {
    guard order.companions.contains(.page), let page = order.path(Companion.page.ending) else {
      return nil
    }
    scratch = Publication(temporaries)
    guard order.encoding.format != .mp3 else {
      guard case .path(let path) = order.output else { return nil }
      sink = nil
      mediaType = FileFormat.mp3.mediaType
      self.path = path
      return
    }
    let encoding = Self.encoding(for: order.encoding)
    path = page + "." + encoding.format.endings[0]
    mediaType = encoding.format.mediaType
    sink = try SoundFileWriter(
      path: path, encoding: encoding, format: order.encoding.pcm, length: length, in: scratch)
  }

  /// The sound, once it is rendered.
  func bytes(in publication: Publication) -> (bytes: [UInt8], mediaType: String)? {
    let owner = sink == nil ? publication : scratch
    guard let file = owner.unpublished(path),
      let data = try? Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
    else { return nil }
    return (Array(data), mediaType)
  }

  /// MP3; FLAC for rates that MP3 does not have.
  private static func encoding(for own: Encoding) -> Encoding {
    for format in [FileFormat.mp3, .flac] {
      var wish = Encoding.Wish()
      wish.format = format
      wish.rate = own.rate.hertz
      wish.channels = own.pcm.channels
      if let encoding = try? Encoding(wish) { return encoding }
    }
    return .usual
  }
}
