internal import MeditationScript
internal import Pictures
internal import Publishing
package import Rendering
internal import Sound
internal import SoundFile

/// What goes into the file besides its sound: what the user says, and for the rest what the script
/// says of itself.
package struct MetadataMaker {
  private let track: Track
  private let order: ProductionOrder

  /// Pixels, both ways, of a picture inside a file: enough for a phone's whole screen.
  static let coverSide = 800

  package init(_ track: Track, _ order: ProductionOrder) {
    self.track = track
    self.order = order
  }

  var metadata: Metadata {
    var metadata = Metadata()
    metadata.tags = tags
    metadata.chapters = track.timeline.chapters(title: title)
    return metadata
  }

  /// What a listener sees: the user's words, unless they are empty, or the script's.
  package var title: String {
    let title = (order.tags.title ?? "").oneLine
    return title.isEmpty ? track.title.oneLine : title
  }

  private var tags: FileTags {
    var tags = order.tags
    tags.title = title
    tags.artist = tags.artist?.oneLine
    tags.album = tags.album?.oneLine
    tags.genre = tags.genre?.oneLine ?? "Meditation"
    tags.language = tags.language ?? track.language
    tags.comment = tags.comment ?? Self.comment(of: track.head)
    switch order.encoding.format {
    case .mp3, .flac, .ogg, .opus: tags.cover = cover
    // Players look for none here, so that only one of the user's own is put in.
    default: if case .picture(let picture) = order.cover { tags.cover = picture }
    }
    return tags
  }

  /// What it is, whose it is, and what a listener should know.
  private static func comment(of head: Head) -> String? {
    let parts = [head.summary, head.credits, head.notes].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  /// The picture that goes with the track, in the file or beside it.
  var cover: FileTags.Picture? {
    switch order.cover {
    case .none: nil
    case .picture(let picture): picture
    case .suitable: FileTags.Picture(Cover(of: track.practiceName).png(side: Self.coverSide))
    }
  }
}

extension Track {
  /// What the picture is drawn from: the practice's own name, whatever the track is called.
  package var practiceName: String { head.names.first ?? title }
}
