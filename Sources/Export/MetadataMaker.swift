internal import MeditationScript
internal import Pictures
internal import Publishing
package import Rendering
internal import SoundFile
internal import Timebase

/// Tags, chapters and cover for a track's file: from the user's settings, and otherwise from the
/// script's head.
package struct MetadataMaker {
  private let track: TrackLayout
  private let options: ExportOptions

  /// Side of a square picture inside a file, in pixels: enough for a phone's whole screen.
  static let coverSide = 800

  package init(_ track: TrackLayout, _ options: ExportOptions) {
    self.track = track
    self.options = options
  }

  /// Tags and chapters for the file.
  var metadata: Metadata {
    var metadata = Metadata()
    metadata.tags = tags
    metadata.chapters = track.timeline.chapters(title: title)
    return metadata
  }

  /// The title shown to listeners: the user's, unless it is empty, or else the script's.
  package var title: String {
    let title = (options.tags.title ?? "").oneLine
    return title.isEmpty ? track.title.oneLine : title
  }

  private var tags: FileTags {
    var tags = options.tags
    tags.title = title
    tags.artist = tags.artist?.oneLine
    tags.album = tags.album?.oneLine
    tags.genre = tags.genre?.oneLine ?? "Meditation"
    tags.language = tags.language ?? track.language
    tags.comment = tags.comment ?? Self.comment(of: track.head)
    switch options.encoding.format {
    case .mp3, .flac, .ogg, .opus: tags.cover = cover
    // Players look for no picture in these formats, so only one of the user's own is put in.
    default: if case .picture(let picture) = options.cover { tags.cover = picture }
    }
    return tags
  }

  /// The comment tag: the script's summary, credits and notes for listeners.
  private static func comment(of head: Head) -> String? {
    let parts = [head.summary, head.credits, head.notes].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  /// The picture for the track, inside the file or beside it; `nil` for none.
  var cover: FileTags.Picture? {
    switch options.cover {
    case .none: nil
    case .picture(let picture): picture
    case .suitable: FileTags.Picture(Cover(of: track.practiceName).png(side: Self.coverSide))
    }
  }
}

extension TrackLayout {
  /// The name a cover is drawn from: the practice's own, whatever title the track has.
  package var practiceName: String { head.names.first ?? title }
}
