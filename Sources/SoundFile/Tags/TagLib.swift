internal import CTags
internal import Files
internal import Glibc
internal import Timebase

/// Writes the tags that libsndfile cannot: texts, chapters and a picture, by TagLib.
enum TagLib {
  /// The bytes of an ID3v2.4 tag; empty if there is nothing to write.
  static func id3(_ metadata: Metadata, rate: SampleRate) -> [UInt8] {
    guard metadata != Metadata() else { return [] }
    var metadata = metadata
    metadata.chapters = metadata.chapters.map {
      Chapter(title: ChapterTitle.fitting($0.title.withoutZeros), start: $0.start, end: $0.end)
    }
    return withTagSet(metadata, rate) { set in
      var size = 0
      guard let bytes = tags_id3(set, &size) else { return [] }
      defer { free(bytes) }
      return Array(UnsafeBufferPointer(start: bytes, count: size))
    }
  }

  /// Writes tags into a finished file.
  ///
  /// - Parameter format: FLAC, Vorbis or Opus.
  /// - Returns: the reason for a failure; `nil` on success.
  static func write(
    _ metadata: Metadata, to descriptor: Int32, format: FileFormat, rate: SampleRate
  ) -> String? {
    let kind =
      switch format {
      case .flac: tag_flac
      case .opus: tag_opus
      default: tag_vorbis
      }
    let code = withTagSet(metadata, rate) { tags_write(descriptor, kind, $0) }
    guard code != 0 else { return nil }
    return code > 0 ? SystemError.text(code) : "the tags could not be written"
  }

  private static func withTagSet<Result>(
    _ metadata: Metadata, _ rate: SampleRate, _ body: (UnsafePointer<tag_set>) -> Result
  ) -> Result {
    var owned: [UnsafeMutablePointer<CChar>] = []
    defer { for text in owned { free(text) } }
    func copy(_ text: String) -> UnsafePointer<CChar> {
      guard let copy = strdup(text) else { fatalError("no memory for a tag") }
      owned.append(copy)
      return UnsafePointer(copy)
    }
    let tags = metadata.tags
    let texts = tags.texts.map { tag_text(key: copy($0.key), value: copy($0.value)) }
    let chapters = metadata.chapters.map { chapter in
      tag_chapter(
        title: copy(chapter.title.withoutZeros), start: milliseconds(chapter.start, rate),
        end: milliseconds(chapter.end, rate))
    }
    let picture = tags.cover?.bytes ?? []
    return texts.withUnsafeBufferPointer { texts in
      chapters.withUnsafeBufferPointer { chapters in
        picture.withUnsafeBufferPointer { picture in
          var set = tag_set(
            texts: texts.baseAddress, text_count: texts.count, chapters: chapters.baseAddress,
            chapter_count: chapters.count, picture: picture.baseAddress,
            picture_size: picture.count, picture_type: copy(tags.cover?.mediaType ?? ""),
            language: copy(id3Language(tags.language)))
          return body(&set)
        }
      }
    }
  }

  private static func milliseconds(_ frames: Frames, _ rate: SampleRate) -> UInt32 {
    UInt32(clamping: rate.ticks(frames, perSecond: 1000))
  }

  /// The ISO 639-2 code for a tag such as `en-US`: `eng`.
  private static func id3Language(_ tag: String?) -> String {
    let kind = LanguageTag.primary(of: tag ?? "")
    return letters[String(kind)] ?? "XXX"
  }

  private static let letters = [
    "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "fi": "fin",
    "fr": "fra", "hi": "hin", "hu": "hun", "it": "ita", "ja": "jpn", "ko": "kor", "nl": "nld",
    "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sv": "swe",
    "tr": "tur", "uk": "ukr", "vi": "vie", "zh": "zho",
  ]
}
