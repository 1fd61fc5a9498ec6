package import Timebase

/// Captions as WebVTT, the subtitle format of the web and of podcasts.
///
/// Source: W3C, WebVTT: The Web Video Text Tracks Format, sections 4.1 and 4.2.
package struct WebVTT {
  let title: String
  let language: String
  let captions: [Caption]
  let chapters: [Chapter]
  let rate: SampleRate

  /// - Parameter chapters: in order; each title becomes a note before the chapter's first cue.
  package init(
    title: String, language: String, captions: [Caption], chapters: [Chapter] = [],
    rate: SampleRate
  ) {
    self.title = title
    self.language = language
    self.captions = captions
    self.chapters = chapters
    self.rate = rate
  }

  /// The content of the file.
  package var text: String {
    let title = Self.plain(title)
    var blocks = [title.isEmpty ? "WEBVTT" : "WEBVTT " + title]
    let language = Self.plain(language)
    if !language.isEmpty { blocks.append("NOTE Language: " + language) }
    var chapter: Int?
    for (index, cue) in captions.cues(rate: rate).enumerated() {
      let current = chapters.lastIndex { rate.ticks($0.start, perSecond: 1000) <= cue.start }
      if let current, current != chapter {
        blocks.append("NOTE Chapter: " + Self.plain(chapters[current].title))
      }
      chapter = current
      let times = [cue.start, cue.end].map { Cue.time($0, mark: ".") }
      let lines = cue.text.lines().map(Self.escaped)
      blocks.append(
        (["\(index + 1)", times.joined(separator: " --> ")] + lines).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Text for a header or a note, where nothing can be escaped and an arrow would begin a cue.
  private static func plain(_ text: String) -> String {
    text.oneLine.replacing("-->", with: "-→")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
