/// What a file says of itself.
package struct FileTags: Hashable, Sendable {
  package var title: String?
  package var artist: String?
  package var album: String?
  /// `3` or `3/12`.
  package var track: String?
  /// `2026`, `2026-11` or `2026-11-21`.
  package var date: String?
  package var genre: String?
  package var comment: String?
  /// A tag such as `en-US`.
  package var language: String?
  package var cover: Picture?

  package init() {}

  /// A picture as it lies in its own file.
  package struct Picture: Hashable, Sendable {
    package let bytes: [UInt8]
    package let mediaType: String

    /// - Returns: `nil` for anything but a whole PNG or JPEG.
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

  /// Every text there is, under the names Vorbis comments have for them.
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
  /// C ends a text at its first zero.
  var withoutZeros: String { contains("\0") ? filter { $0 != "\0" } : self }
}

/// What goes into a file besides its sound.
package struct Metadata: Hashable, Sendable {
  package var tags = FileTags()
  package var chapters: [Chapter] = []

  package init() {}
}
