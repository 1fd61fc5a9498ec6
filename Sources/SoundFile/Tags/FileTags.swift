package import Timebase

/// Descriptive tags of a sound file; `nil` for those it does not have.
package struct FileTags: Hashable, Sendable {
  package var title: String?
  package var artist: String?
  package var album: String?
  /// Number of the track, with the total or without: `3` or `3/12`.
  package var track: String?
  /// Date of release: `2026`, `2026-11` or `2026-11-21`.
  package var date: String?
  package var genre: String?
  package var comment: String?
  /// Language of the words, such as `en-US`.
  package var language: String?
  package var cover: Picture?

  package init() {}

  /// A picture in its own file format.
  package struct Picture: Hashable, Sendable {
    package let bytes: [UInt8]
    /// MIME type: `image/png` or `image/jpeg`.
    package let mediaType: String

    /// - Returns: `nil` unless the bytes are a complete PNG or JPEG.
    package init?(_ bytes: [UInt8]) {
      let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      switch bytes {
      case _ where bytes.starts(with: png):
        guard bytes.suffix(8).prefix(4).elementsEqual("IEND".utf8) else { return nil }
        mediaType = "image/png"
      case _ where bytes.starts(with: [0xFF, 0xD8, 0xFF]):
        guard bytes.suffix(2) == [0xFF, 0xD9] else { return nil }
        mediaType = "image/jpeg"
      default: return nil
      }
      self.bytes = bytes
    }
  }

  /// All tags that are set, under their Vorbis comment names.
  var texts: [(key: String, value: String)] {
    [
      ("TITLE", title), ("ARTIST", artist), ("ALBUM", album), ("TRACKNUMBER", track),
      ("DATE", date), ("GENRE", genre), ("COMMENT", comment), ("LANGUAGE", language),
    ].compactMap { key, value in
      value.flatMap { $0.isEmpty ? nil : (key, $0.withoutZeros) }
    }
  }
}

extension String {
  /// Without NUL, which ends a string in C.
  var withoutZeros: String { contains("\0") ? filter { $0 != "\0" } : self }
}

/// Tags and chapters of a file.
package struct Metadata: Hashable, Sendable {
  package var tags = FileTags()
  package var chapters: [Chapter] = []

  package init() {}
}
