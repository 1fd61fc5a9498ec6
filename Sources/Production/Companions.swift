internal import MeditationScript
internal import Pacing
internal import Publishing
internal import Rendering
internal import Sound
internal import SoundFile

/// Writes what stands beside a track.
struct Companions {
  private let production: Production
  private let pageSound: (bytes: [UInt8], mediaType: String)?

  init(_ production: Production, pageSound: (bytes: [UInt8], mediaType: String)?) {
    self.production = production
    self.pageSound = pageSound
  }

  func write(to publication: Publication) throws {
    for companion in Companion.allCases where production.order.companions.contains(companion) {
      guard let path = production.order.path(companion.ending),
        let bytes = try bytes(companion)
      else { continue }
      try publication.add(bytes, path: path)
    }
  }

  private func bytes(_ companion: Companion) throws -> [UInt8]? {
    companion == .page ? page : Array(try text(companion).utf8)
  }

  private var track: Track { production.track }
  private var tags: FileTags { production.metadata.tags }
  private var title: String { tags.title ?? track.title }
  private var chapters: [Chapter] { production.metadata.chapters }
  private var rate: SampleRate { track.timeline.rate }

  private func text(_ companion: Companion) throws -> String {
    let captions = track.timeline.captions
    switch companion {
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
        file: production.order.outputName, chapters: chapters, rate: rate
      ).text
    case .labels: return AudacityLabels(chapters: chapters, rate: rate).text
    case .timeline:
      return try JSONDocument.text(
        of: TimelineFacts(track.timeline, title: title, language: track.language)) + "\n"
    case .report: return try JSONDocument.text(of: Report(production)) + "\n"
    case .page: return ""
    }
  }

  private var page: [UInt8]? {
    guard let pageSound else { return nil }
    let cover = tags.cover ?? MetadataMaker(track, production.order).cover
    return PlayerPage(
      title: title, artist: tags.artist, summary: track.head.summary, notes: track.head.notes,
      language: track.language, timeline: track.timeline, chapters: chapters,
      captions: track.timeline.captions, sound: pageSound.bytes, mediaType: pageSound.mediaType,
      cover: cover.map { ($0.bytes, $0.mediaType) }
    ).bytes
  }
}

extension ProductionOrder {
  /// The output's name as its neighbours see it.
  var outputName: String {
    guard case .path(let path) = output else { return "-" }
    return String(path.split(separator: "/").last ?? "")
  }
}
