internal import MeditationScript

/// Time that may grow, for a script that has none: without it, no track can be much longer than its words.
struct OpenSilence {
  /// As long as this a track should be able to be.
  private static let wanted = 20.0 * 60
  /// A last section with no more than this part of all paragraphs is the closing words.
  private static let closingShare = 3
  /// The ends of a silence that reaches as far: what a silence shrinks to, and what it may grow to.
  private static let (least, most) = (15.0, "20m")
  /// How far a silence of about some length shrinks.
  private static let shrinks = 0.6

  let room: TrackRoom
  let repertoire: Repertoire

  /// Where the tag belongs, and what it is with the lines around it.
  struct Place {
    /// What it takes the place of; empty for a silence of its own.
    let span: SourceSpan
    let text: String
  }

  /// - Returns: `nil` for a script that can be as long as anybody wants.
  func place(in source: SourceText) -> Place? {
    guard let script = Script.check(source, with: repertoire).script,
      let longest = room.bounds(of: source)?.longest, longest < Self.wanted
    else { return nil }
    return lastSilence(of: script, in: source) ?? place(in: source, script)
  }

  private static func tag(_ least: Double) -> String {
    "[silence:\"\(DurationText.written(wholeSeconds: least))..\(most)\"]"
  }

  /// The last silence that the document has itself, so that it may grow.
  private func lastSilence(of script: Script, in source: SourceText) -> Place? {
    guard let steps = try? script.steps(length: nil) else { return nil }
    var place: Place?
    for case .silence(let length, let span) in steps.leaves
    where span.end <= source.bytes.count && source.text(span).hasPrefix("[silence") {
      let least: Double? =
        switch length {
        case .about(let usual)?: max(1, (usual / .seconds(1) * Self.shrinks).rounded())
        case .between(let least, _)?: max(1, (least / .seconds(1)).rounded())
        case .short?, .medium?, .long?, nil: Self.least
        }
      if let least, least < Self.wanted { place = Place(span: span, text: Self.tag(least)) }
    }
    return place
  }

  /// Before the closing words, in the section that comes before them.
  private func place(in source: SourceText, _ script: Script) -> Place {
    let tag = Self.tag(Self.least)
    func place(_ offset: Int, _ text: String) -> Place {
      Place(span: SourceSpan(offset, offset), text: text)
    }
    let end = place(source.bytes.count, "\n" + tag + "\n")
    let starts = script.sentences.map { lineStart(of: $0.span.start, in: source) }
    let paragraphs = Array(Set(starts.map { paragraphStart(of: $0, in: source) })).sorted()
    guard paragraphs.count > 1, let last = paragraphs.last else { return end }
    // The closing words may be a section, which is short.
    let heading = script.headings.last.map { lineStart(of: $0.span.start, in: source) }
    let closing = heading.map { heading in paragraphs.filter { $0 > heading }.count } ?? 0
    let isSection = closing > 0 && closing * Self.closingShare <= paragraphs.count
    return place(isSection || closing == 1 ? heading ?? last : last, tag + "\n\n")
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
