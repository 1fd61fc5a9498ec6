internal import MeditationScript

/// Text whose lines say when they begin: `[0:30] Rest now.`, `00:00:30 - Rest now.`, or a time on a line of
/// its own above the words.
enum StampedText {
  private struct Stamp {
    let start: Double
    let end: Double?
    let rest: String
  }

  /// Fewer are times of day in prose.
  private static let fewest = 2

  /// - Returns: `nil` for a text without times.
  static func document(_ text: String) -> ImportedDocument? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
    let stamps = lines.map(stamp)
    let times = stamps.compactMap { $0?.start }
    let written = lines.filter { !$0.isEmpty }.count
    guard times.count >= fewest, times == times.sorted(), times.count * 4 >= written,
      let first = stamps.firstIndex(where: { $0 != nil })
    else { return nil }
    var cues: [Cue] = []
    for (line, stamp) in zip(lines[first...], stamps[first...]) {
      if let stamp {
        cues.append(Cue(start: stamp.start, end: stamp.end, text: stamp.rest))
      } else if !line.isEmpty, let last = cues.indices.last {
        cues[last].text += (cues[last].text.isEmpty ? "" : " ") + line
      }
    }
    var document = CueWriter.document(cues)
    let before = lines[..<first].joined(separator: "\n")
    document.blocks = PlainTextReader.document(before, isMarkdown: false).blocks + document.blocks
    return document
  }

  /// The time at the beginning of a line.
  private static func stamp(_ line: String) -> Stamp? {
    var rest = Substring(line)
    let closing: Character? = rest.hasPrefix("[") ? "]" : rest.hasPrefix("(") ? ")" : nil
    if closing != nil { rest = rest.dropFirst() }
    guard let start = time(&rest) else { return nil }
    var end: Double?
    let afterStart = rest
    rest = rest.drop { $0 == " " || "-–—>".contains($0) }
    end = time(&rest)
    if end == nil { rest = afterStart }
    if let closing {
      rest = rest.drop { $0 == " " }
      guard rest.first == closing else { return nil }
      rest = rest.dropFirst()
    } else if let next = rest.first, !next.isWhitespace, !"-–—:|".contains(next) {
      return nil
    }
    let words = rest.drop { $0.isWhitespace || "-–—:|".contains($0) }
    return Stamp(start: start, end: end, rest: String(words))
  }

  private static func time(_ rest: inout Substring) -> Double? {
    let word = rest.prefix { $0.isASCII && ($0.isNumber || ":.,".contains($0)) }
    guard let seconds = ClockTime.seconds(word) else { return nil }
    rest = rest.dropFirst(word.count)
    return seconds
  }
}
