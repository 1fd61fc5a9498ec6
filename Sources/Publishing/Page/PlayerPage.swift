internal import Foundation
package import Pacing
package import SoundFile

/// One HTML file that plays a track: the sound itself, its sections, words and breath.
///
/// It asks no network for anything and forbids itself to; the texts of the page are English, those
/// of the practice are marked with their own language.
package struct PlayerPage: Sendable {
  private let title: String
  private let artist: String?
  private let summary: String?
  private let notes: String?
  private let language: String
  private let track: String
  private let sound: [UInt8]
  private let cover: (bytes: [UInt8], mediaType: String)?

  /// - Parameters:
  ///   - notes: what a listener should know, such as when to stop.
  ///   - language: the tag of the spoken words, such as `en-GB`.
  ///   - sound: a whole sound file, of a format that browsers play.
  ///   - mediaType: of the sound, such as `audio/mpeg`.
  package init(
    title: String, artist: String?, summary: String?, notes: String?, language: String,
    timeline: Timeline, chapters: [Chapter], captions: [Caption], sound: [UInt8],
    mediaType: String, cover: (bytes: [UInt8], mediaType: String)?
  ) {
    self.title = title
    self.artist = artist
    self.summary = summary
    self.notes = notes
    self.language = language
    self.sound = sound
    self.cover = cover
    track =
      PlayerTrack(
        title: title, artist: artist, mediaType: mediaType, timeline: timeline,
        chapters: chapters, captions: captions
      ).json
  }

  /// The page in UTF-8, a third longer than the sound.
  package var bytes: [UInt8] {
    let style = PageTemplate.style("pages.css", "player.css", "player-words.css")
    let script = PageTemplate.script(
      "pages.js", "player.js", "player-breath.js", "player-words.js", "player-controls.js",
      "player-opening.js")
    var page: [UInt8] = []
    page.reserveCapacity(
      ((cover?.bytes.count ?? 0) + sound.count) / 3 * 4 + track.utf8.count + style.utf8.count
        + script.utf8.count + 1 << 14)
    PageTemplate("player.html").write(to: &page) { name, page in
      switch name {
      case "title": page += title.html.utf8
      case "summary": page += (summary ?? "").element("p", #"dir="auto""#).utf8
      case "artist": page += (artist ?? "").element("p", #"dir="auto""#).utf8
      case "notes": page += footer.utf8
      case "language": page += language.html.utf8
      case "cover": writeCover(to: &page)
      case "track": page += track.utf8
      case "sound": Self.write(base64: sound, to: &page)
      case "style": page += style.utf8
      case "script": page += script.utf8
      case "style-hash": page += ContentHash.source(style).utf8
      case "script-hash": page += ContentHash.source(script).utf8
      default: preconditionFailure("the page has no \(name)")
      }
    }
    return page
  }

  private var footer: String {
    guard let notes, !notes.isEmpty else { return "" }
    return """
      <footer class="foot">
        <h2 data-text="notes"></h2>
        <p lang="\(language.html)" dir="auto">\(notes.html)</p>
      </footer>
      """
  }

  private func writeCover(to page: inout [UInt8]) {
    guard let cover else { return }
    page += "<img class=\"cover\" alt=\"\" src=\"data:\(cover.mediaType.html);base64,".utf8
    Self.write(base64: cover.bytes, to: &page)
    page += "\">".utf8
  }

  /// Piece by piece, so that beside the sound and the page nothing large is held.
  private static func write(base64 bytes: [UInt8], to page: inout [UInt8]) {
    // Whole groups of three bytes: only the last piece may be padded.
    let piece = 3 << 16
    for start in stride(from: 0, to: bytes.count, by: piece) {
      page += Data(bytes[start..<min(start + piece, bytes.count)]).base64EncodedData()
    }
  }
}
