package import Timebase

/// Chapters in a JSON file beside the track, for podcast apps.
///
/// Source: Podcasting 2.0, JSON Chapters Format 1.2.
package struct ChaptersJSON {
  let title: String
  let author: String?
  let podcast: String?
  let chapters: [Chapter]
  let rate: SampleRate

  /// - Parameter podcast: title of the podcast that the track is an episode of; `nil` for none.
  package init(
    title: String, author: String? = nil, podcast: String? = nil, chapters: [Chapter],
    rate: SampleRate
  ) {
    self.title = title
    self.author = author
    self.podcast = podcast
    self.chapters = chapters
    self.rate = rate
  }

  /// The content of the file.
  package var text: String {
    var lines = ["\"version\": \"1.2.0\"", "\"title\": " + title.json]
    if let author { lines.append("\"author\": " + author.json) }
    if let podcast { lines.append("\"podcastName\": " + podcast.json) }
    let entries = chapters.map { chapter in
      """
          {
            "startTime": \(seconds(chapter.start)),
            "endTime": \(seconds(chapter.end)),
            "title": \(chapter.title.json)
          }
      """
    }
    lines.append(
      entries.isEmpty
        ? "\"chapters\": []" : "\"chapters\": [\n\(entries.joined(separator: ",\n"))\n  ]")
    return "{\n  " + lines.joined(separator: ",\n  ") + "\n}\n"
  }

  /// Seconds with at most three decimals, formatted from integers so that no further digits appear.
  private func seconds(_ frames: Frames) -> String {
    let milliseconds = rate.ticks(frames, perSecond: 1000)
    guard milliseconds % 1000 != 0 else { return "\(milliseconds / 1000)" }
    var digits = (milliseconds % 1000).padded(3)
    while digits.last == "0" { digits.removeLast() }
    return "\(milliseconds / 1000).\(digits)"
  }
}
