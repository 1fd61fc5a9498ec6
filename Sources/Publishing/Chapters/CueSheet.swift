package import Timebase

/// Chapters as a cue sheet: the tracks of a disc that consists of one file.
///
/// Times are minutes, seconds and 75ths of a second, rounded down so that no word is cut; each is
/// after the last. A cue sheet has at most 99 tracks: further chapters belong to the last one, and
/// a remark says so. Without chapters the whole is one track.
package struct CueSheet {
  let title: String
  let performer: String?
  let genre: String?
  let date: String?
  let comment: String?
  let file: String
  let chapters: [Chapter]
  let rate: SampleRate

  /// - Parameters:
  ///   - date: a year, or any text in its place.
  ///   - file: the sound file's path, relative to the cue sheet.
  package init(
    title: String, performer: String? = nil, genre: String? = nil, date: String? = nil,
    comment: String? = nil, file: String, chapters: [Chapter], rate: SampleRate
  ) {
    self.title = title
    self.performer = performer
    self.genre = genre
    self.date = date
    self.comment = comment
    self.file = file
    self.chapters = chapters
    self.rate = rate
  }

  private static let mostTracks = 99
  private static let framesPerSecond: Int64 = 75

  /// The content of the file.
  package var text: String {
    let all = chapters.isEmpty ? [Chapter(title: title, start: .zero, end: .zero)] : chapters
    let tracks = all.prefix(Self.mostTracks)
    var lines: [String] = []
    for (name, value) in [("GENRE", genre), ("DATE", date), ("COMMENT", comment)] {
      if let value { lines.append("REM \(name) " + Self.quoted(value)) }
    }
    if all.count > tracks.count {
      lines.append("REM Chapters \(tracks.count + 1) to \(all.count) are part of the last track.")
    }
    if let performer { lines.append("PERFORMER " + Self.quoted(performer)) }
    lines.append("TITLE " + Self.quoted(title))
    lines.append("FILE \(Self.quotedName(file)) \(type)")
    var last: Int64 = -1
    for (index, track) in tracks.enumerated() {
      let start = max(rate.wholeTicks(track.start, perSecond: Self.framesPerSecond), last + 1)
      last = start
      lines.append("  TRACK \(Int64(index + 1).padded(2)) AUDIO")
      lines.append("    TITLE " + Self.quoted(track.title))
      if let performer { lines.append("    PERFORMER " + Self.quoted(performer)) }
      lines.append("    INDEX 01 " + Self.time(start))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The file type: the format has three names; all formats but MP3 and AIFF are called WAVE.
  private var type: String {
    let file = file.lowercased()
    if file.hasSuffix(".mp3") { return "MP3" }
    return file.hasSuffix(".aiff") || file.hasSuffix(".aif") ? "AIFF" : "WAVE"
  }

  private static func time(_ frames: Int64) -> String {
    let seconds = frames / framesPerSecond
    let parts = [seconds / 60, seconds % 60, frames % framesPerSecond]
    return parts.map { $0.padded(2) }.joined(separator: ":")
  }

  /// A quoted text; its double quotes, which cannot be escaped, become single ones.
  private static func quoted(_ text: String) -> String { quotedName(text.oneLine) }

  /// A quoted file name; unlike in other texts, runs of spaces are kept.
  private static func quotedName(_ name: String) -> String {
    "\"" + String(name.filter { !$0.isNewline }).replacing("\"", with: "'") + "\""
  }
}
