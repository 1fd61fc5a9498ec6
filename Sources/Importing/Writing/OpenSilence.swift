internal import MeditationScript

/// Time that may grow, for a script that has none: without it, no track can be much longer than its words.
struct OpenSilence {
  /// As long as this a track should be able to be.
  private static let wanted = 20.0 * 60
  /// A last section with no more than this part of all paragraphs is the closing words.
  private static let closingShare = 3
  /// A tag that reaches as far.
  private static let tag = "[silence:\"15s..20m\"]"

  let room: TrackRoom
  let repertoire: Repertoire

  /// Where the tag belongs, and what it is with the lines around it.
  struct Place {
    let offset: Int
    let text: String
  }

  /// - Returns: `nil` for a script that can be as long as anybody wants.
  func place(in source: SourceText) -> Place? {
    guard let script = Script.check(source, with: repertoire).script,
      let longest = room.bounds(of: source)?.longest, longest < Self.wanted
    else { return nil }
    return place(in: source, script)
  }

  /// Before the closing words, in the section that comes before them.
  private func place(in source: SourceText, _ script: Script) -> Place {
    let end = Place(offset: source.bytes.count, text: "\n" + Self.tag + "\n")
    let starts = script.sentences.map { lineStart(of: $0.span.start, in: source) }
    let paragraphs = Array(Set(starts.map { paragraphStart(of: $0, in: source) })).sorted()
    guard paragraphs.count > 1, let last = paragraphs.last else { return end }
    // The closing words may be a section, which is short.
    let heading = script.headings.last.map { lineStart(of: $0.span.start, in: source) }
    let closing = heading.map { heading in paragraphs.filter { $0 > heading }.count } ?? 0
    let isSection = closing > 0 && closing * Self.closingShare <= paragraphs.count
    return Place(
      offset: isSection || closing == 1 ? heading ?? last : last,
      text: Self.tag + "\n\n")
  }

  private func lineStart(of offset: Int, in source: SourceText) -> Int {
    (source.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  /// The line after the last empty one.
  private func paragraphStart(of line: Int, in source: SourceText) -> Int {
    var start = line
    while start > 0 {
      let before = lineStart(of: start - 1, in: source)
      let isBlank = source.bytes[before..<start].allSatisfy {
        [0x20, 0x09, 0x0A, 0x0D].contains($0)
      }
      if isBlank { break }
      start = before
    }
    return start
  }
}
