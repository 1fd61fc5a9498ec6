internal import Files
internal import MeditationScript
internal import Pacing
internal import Publishing
internal import Rendering
internal import SoundFile
internal import Timebase

/// Writes the files beside a track: captions, chapters, report, player page.
struct SidecarWriter {
  private let exported: ExportedTrack
  private let pageSound: PageSound?

  init(_ exported: ExportedTrack, pageSound: PageSound?) {
    self.exported = exported
    self.pageSound = pageSound
  }

  /// Adds every sidecar the order asks for to the publication; they appear when it is published.
  func write(to publication: Publication) throws {
    for sidecar in Sidecar.allCases where exported.options.sidecars.contains(sidecar) {
      guard let path = exported.options.path(sidecar.ending) else { continue }
      if let text = try text(sidecar) {
        try publication.add(Array(text.utf8), path: path)
      } else {
        try writePage(to: path, publication)
      }
    }
  }

  private var track: TrackLayout { exported.layout }
  private var tags: FileTags { exported.metadata.tags }
  private var title: String { tags.title ?? track.title }
  private var chapters: [Chapter] { exported.metadata.chapters }
  private var rate: SampleRate { track.timeline.rate }

  /// The text of one sidecar.
  ///
  /// - Returns: `nil` for the page, which is written in pieces as it may be too long for memory.
  private func text(_ sidecar: Sidecar) throws -> String? {
    let captions = track.timeline.captions
    switch sidecar {
    case .vtt:
      return WebVTT(
        title: title, language: track.language, captions: captions, chapters: chapters, rate: rate
      ).text
    case .srt: return SubRip(captions: captions, rate: rate).text
    case .lrc:
      return Lyrics(
        title: title, artist: tags.artist, album: tags.album, language: track.language,
        captions: captions, length: track.timeline.length, rate: rate
      ).text
    case .chapters:
      return ChaptersJSON(title: title, author: tags.artist, chapters: chapters, rate: rate).text
    case .cue:
      return CueSheet(
        title: title, performer: tags.artist, genre: tags.genre, date: tags.date,
        file: exported.options.outputName, chapters: chapters, rate: rate
      ).text
    case .labels: return AudacityLabels(chapters: chapters, rate: rate).text
    case .timeline:
      return try JSONDocument.text(
        of: TimelineFacts(track.timeline, title: title, language: track.language)) + "\n"
    case .report: return try JSONDocument.text(of: Report(exported)) + "\n"
    case .page: return nil
    }
  }

  /// The script's notes for listeners, and its credits.
  private var notes: String? {
    let parts = [track.head.notes, track.head.credits].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Copies the sound from file to file in pieces, so that a page of any size needs little memory.
  private func writePage(to path: String, _ publication: Publication) throws {
    guard let pageSound else { return }
    let cover = tags.cover ?? MetadataMaker(track, exported.options).cover
    let (before, after) = PlayerPage(
      title: title, artist: tags.artist, summary: track.head.summary, notes: notes,
      language: track.language, timeline: track.timeline, chapters: chapters,
      captions: track.timeline.captions, mediaType: pageSound.mediaType,
      cover: cover.map { ($0.bytes, $0.mediaType) }
    ).parts
    try publication.add(path: path) { write in
      try write(before)
      try pageSound.read(in: publication) { try write(PlayerPage.base64($0)) }
      try write(after)
    }
  }
}

extension ExportOptions {
  /// The output's file name without its folder, for files that stand beside it.
  var outputName: String {
    guard case .path(let path) = output else { return "-" }
    return String(path.split(separator: "/").last ?? "")
  }
}
