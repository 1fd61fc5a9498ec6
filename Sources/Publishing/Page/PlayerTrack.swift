internal import Foundation
internal import Pacing
internal import Timebase

/// The data of a track for a player page's script; times are in whole milliseconds.
struct PlayerTrack: Encodable {
  let title: String
  let artist: String?
  let mediaType: String
  let length: Int64
  let sections: [Section]
  let captions: [Words]
  let breaths: [Breath]

  struct Section: Encodable {
    let title: String
    let start: Int64
    let end: Int64
  }

  struct Words: Encodable {
    let text: String
    let start: Int64
    let end: Int64
  }

  struct Breath: Encodable {
    let phase: String
    let start: Int64
    let end: Int64
  }

  init(
    title: String, artist: String?, mediaType: String, timeline: Timeline, chapters: [Chapter],
    captions: [Caption]
  ) {
    func milliseconds(_ frames: Frames) -> Int64 { timeline.rate.ticks(frames, perSecond: 1000) }
    self.title = title
    self.artist = artist
    self.mediaType = mediaType
    length = milliseconds(timeline.length)
    sections = chapters.map {
      Section(title: $0.title, start: milliseconds($0.start), end: milliseconds($0.end))
    }
    self.captions = captions.cut(rate: timeline.rate).map {
      Words(text: $0.text, start: milliseconds($0.start), end: milliseconds($0.end))
    }
    breaths = timeline.events.compactMap { event in
      guard case .breath(let phase, _) = event.content, event.length > .zero else { return nil }
      return Breath(
        phase: phase.rawValue, start: milliseconds(event.start), end: milliseconds(event.end))
    }
  }

  /// JSON for use inside HTML: `<` is escaped, so that nothing in it ends the element.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("strings and whole numbers can always be written")
    }
    return String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003c")
  }
}
