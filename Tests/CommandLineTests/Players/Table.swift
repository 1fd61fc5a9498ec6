/// What each program is known to make of each kind of file.
///
/// A kind that is not there the program cannot read, or does not read in every installation. Where
/// a program comes to know more, or less, a test fails, and this is the place to write it down.
/// Most oddities here were seen on files of other encoders just the same.
enum Table {
  /// FFmpeg 5.1.
  static let ffprobe: [SampleKind: Known] = [
    .wav: Known(),
    // A broadcast extension's description is taken for the comment.
    .bwf: Known(tags: .written.but(.comment, Tag.title.value)),
    .rf64: Known(),
    .w64: Known(tags: [:], chapters: .none),
    .aiff: Known(),
    .caf: Known(tags: .written.but(.track, nil), chapters: .none),
    .flac: Known(),
    .ogg: Known(),
    .opus: Known(length: .padded),
    .mp3: Known(length: .padded),
  ]

  /// mpv 0.35, which reads with FFmpeg.
  static let mpv = ffprobe.merging([.mp3: Known(length: .padded, chapters: .early)]) { $1 }

  /// SoX 14.4, which knows no chapters; MP3 and Opus take packages that are not always there.
  static let sox: [SampleKind: Known] = [
    .wav: Known(tags: [:], chapters: .none),
    .bwf: Known(tags: [:], chapters: .none),
    .rf64: Known(tags: [:], chapters: .none),
    .w64: Known(tags: [:], chapters: .none),
    .aiff: Known(tags: [.comment: Tag.comment.value], chapters: .none),
    .caf: Known(tags: [:], chapters: .none),
    .flac: Known(chapters: .none),
    .ogg: Known(chapters: .none),
  ]

  /// MediaInfo 23.04.
  static let mediaInfo: [SampleKind: Known] = [
    .wav: Known(chapters: .none),
    .bwf: Known(chapters: .none),
    .rf64: Known(chapters: .none),
    .w64: Known(tags: [:], chapters: .none),
    .aiff: Known(chapters: .none),
    // It counts only as much of the sound as it has read.
    .caf: Known(length: .unknown, tags: .written.but(.track, nil), chapters: .none),
    .flac: Known(),
    .ogg: Known(),
    .opus: Known(length: .padded),
    .mp3: Known(length: .padded, chapters: .none),
  ]

  /// VLC 3.0, which shows of an ID3v2 date the year.
  static let vlc: [SampleKind: Known] = [
    .wav: Known(tags: .written.but(.date, "2026"), chapters: .none),
    .bwf: Known(tags: .written.but(.date, "2026"), chapters: .none),
    .rf64: Known(tags: [:], chapters: .none),
    .aiff: Known(tags: .written.but(.date, "2026"), chapters: .none),
    .caf: Known(length: .wholeSeconds, tags: [:], chapters: .none),
    .flac: Known(),
    .ogg: Known(),
    .opus: Known(length: .estimated),
    .mp3: Known(length: .estimated, tags: .written.but(.date, "2026"), chapters: .none),
  ]

  /// GStreamer 1.22, whose chapters are not for sound alone.
  static let gstreamer: [SampleKind: Known] = [
    .wav: Known(tags: .written.but(.track, nil), chapters: .none),
    .bwf: Known(tags: .written.but(.track, nil), chapters: .none),
    .rf64: Known(tags: .written.but(.track, nil), chapters: .none),
    .aiff: Known(chapters: .none),
    .flac: Known(chapters: .none),
    .ogg: Known(chapters: .none),
    .opus: Known(chapters: .none),
    .mp3: Known(chapters: .none),
  ]

  /// Chromium shows a page nothing but the length.
  static let chromium: [SampleKind: Known] = [
    .wav: Known(tags: [:], chapters: .none),
    .bwf: Known(tags: [:], chapters: .none),
    .rf64: Known(tags: [:], chapters: .none),
    .flac: Known(tags: [:], chapters: .none),
    .ogg: Known(length: .padded, tags: [:], chapters: .none),
    .opus: Known(length: .padded, tags: [:], chapters: .none),
    .mp3: Known(tags: [:], chapters: .none),
  ]
}

extension [SampleKind: Known] {
  /// In the order of the formats, and only those that are known.
  var kinds: [SampleKind] { SampleKind.allCases.filter { self[$0] != nil } }
}
