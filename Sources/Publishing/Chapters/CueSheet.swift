package import Sound
package import SoundFile

/// Chapters as a cue sheet: the tracks of a disc that has one file.
///
/// Times are minutes, seconds and 75ths, rounded down so that no word is cut; each later than the
/// last. A cue sheet holds 99 tracks: chapters beyond belong to the last, and a remark says so.
/// Without chapters the whole is one track.
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
  ///   - date: a year, or what stands for it.
  ///   - file: the sound file's name, seen from where the cue sheet stands.
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

  /// The format names three kinds; what is no MP3 and no AIFF is called WAVE, FLAC and Opus too.
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

  /// Quotes end a text and nothing escapes them: they become single ones.
  private static func quoted(_ text: String) -> String { quotedName(text.oneLine) }

  /// Two spaces in a file's name stay two.
  private static func quotedName(_ name: String) -> String {
    "\"" + String(name.filter { !$0.isNewline }).replacing("\"", with: "'") + "\""
  }
}
