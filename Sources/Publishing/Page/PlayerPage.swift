internal import Foundation
package import Pacing
package import Timebase

/// An HTML file that plays a track, with the sound inside, its sections, words and breath.
///
/// It makes no network requests and forbids them by its policy; the page's own texts are English,
/// those of the practice are marked with their language.
package struct PlayerPage: Sendable {
  private let title: String
  private let artist: String?
  private let summary: String?
  private let notes: String?
  private let language: String
  private let track: String
  private let cover: (bytes: [UInt8], mediaType: String)?

  /// - Parameters:
  ///   - notes: cautions for the listener, such as when to stop.
  ///   - language: language of the spoken words, such as `en-GB`.
  ///   - mediaType: MIME type of the sound, such as `audio/mpeg`.
  package init(
    title: String, artist: String?, summary: String?, notes: String?, language: String,
    timeline: Timeline, chapters: [Chapter], captions: [Caption], mediaType: String,
    cover: (bytes: [UInt8], mediaType: String)?
  ) {
    self.title = title
    self.artist = artist
    self.summary = summary
    self.notes = notes
    self.language = language
    self.cover = cover
    track =
      PlayerTrack(
        title: title, artist: artist, mediaType: mediaType, timeline: timeline,
        chapters: chapters, captions: captions
      ).json
  }

  /// The page in UTF-8, before the sound and after it.
  ///
  /// Between them belongs a complete sound file in base64, in a format that browsers play.
  package var parts: (before: [UInt8], after: [UInt8]) {
    let style = PageTemplate.style("pages.css", "player.css", "player-words.css")
    let script = PageTemplate.script(
      "pages.js", "player.js", "player-breath.js", "player-words.js", "player-controls.js",
      "player-opening.js")
    var before: [UInt8] = []
    var page: [UInt8] = []
    PageTemplate("player.html").write(to: &page) { name, page in
      switch name {
      case "title": page += title.html.utf8
      case "summary": page += (summary ?? "").element("p", #"dir="auto""#).utf8
      case "artist": page += (artist ?? "").element("p", #"dir="auto""#).utf8
      case "notes": page += footer.utf8
      case "language": page += language.html.utf8
      case "cover": writeCover(to: &page)
      case "track": page += track.utf8
      case "sound":
        before = page
        page = []
      case "style": page += style.utf8
      case "script": page += script.utf8
      case "style-hash": page += ContentHash.source(style).utf8
      case "script-hash": page += ContentHash.source(script).utf8
      default: preconditionFailure("the page has no \(name)")
      }
    }
    return (before, page)
  }

  /// The base64 form of a piece of a file.
  ///
  /// - Parameter piece: a multiple of three bytes, except for the last piece.
  package static func base64(_ piece: [UInt8]) -> [UInt8] {
    Array(Data(piece).base64EncodedData())
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
    page += Self.base64(cover.bytes)
    page += "\">".utf8
  }
}
