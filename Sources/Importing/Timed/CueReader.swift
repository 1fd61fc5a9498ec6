internal import MeditationScript

/// Reads captions: SubRip, and WebVTT with all that may stand around its cues.
///
/// Source: W3C, WebVTT: The Web Video Text Tracks Format, chapter 4. SubRip has no standard; what its
/// readers take is taken here.
enum CueReader {
  private static let arrow = "-->"

  static func document(_ text: String) throws(ImportError) -> ImportedDocument {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
    var cues: [Cue] = []
    var isOpen = false
    for (index, line) in lines.enumerated() {
      if let (start, end) = times(line) {
        cues.append(Cue(start: start, end: end, text: ""))
        isOpen = true
      } else if line.isEmpty {
        isOpen = false
      } else if isOpen, !isNumber(line, before: index, in: lines) {
        let words = words(of: line)
        guard !words.isEmpty, let last = cues.indices.last else { continue }
        cues[last].text += (cues[last].text.isEmpty ? "" : "\n") + words
      }
    }
    guard !cues.isEmpty else { throw .damaged(reason: "no line of it says when words are shown") }
    return CueWriter.document(withoutRepetitions(cues))
  }

  /// The number of the next cue, where no empty line stands before it.
  private static func isNumber(_ line: String, before index: Int, in lines: [String]) -> Bool {
    line.allSatisfy(\.isNumber) && index + 1 < lines.count && times(lines[index + 1]) != nil
  }

  /// `00:00:01,000 --> 00:00:03,000`, with settings after it or not.
  private static func times(_ line: String) -> (Double, Double)? {
    guard let place = line.firstRange(of: arrow),
      let start = ClockTime.seconds(line[..<place.lowerBound].trimmed),
      let word = line[place.upperBound...].split(whereSeparator: \.isWhitespace).first,
      let end = ClockTime.seconds(word)
    else { return nil }
    return (start, end)
  }

  /// The words of a line, without what says how and where they are shown.
  private static func words(of line: String) -> String {
    var words = ""
    var rest = Substring(line)
    while let sign = rest.firstIndex(where: { "<{".contains($0) }) {
      words += rest[..<sign]
      rest = rest[sign...]
      let isTag = rest.hasPrefix("<") || rest.hasPrefix("{\\")
      guard isTag, let end = rest.firstIndex(of: rest.hasPrefix("<") ? ">" : "}") else {
        words.append(rest.removeFirst())
        continue
      }
      rest = rest[rest.index(after: end)...]
    }
    return MarkupReferences.resolved(words + rest).filter { !"♪♫".contains($0) }.trimmed
  }

  /// Captions that roll say a line again while they show the next one.
  private static func withoutRepetitions(_ cues: [Cue]) -> [Cue] {
    var kept: [Cue] = []
    var shown: String?
    for cue in cues {
      var lines = cue.text.split(separator: "\n").map(String.init)
      let follows = kept.last.map { ($0.end ?? 0) >= (cue.start ?? 0) - 0.05 } ?? false
      let isShort = (cue.end ?? 0) - (cue.start ?? 0) <= 0.05
      if follows, let first = lines.first, first == shown, lines.count > 1 || isShort {
        lines.removeFirst()
      }
      shown = cue.text.split(separator: "\n").last.map(String.init) ?? shown
      if lines.isEmpty, follows, let last = kept.indices.last {
        kept[last].end = max(kept[last].end ?? 0, cue.end ?? 0)
        continue
      }
      var cue = cue
      cue.text = lines.joined(separator: "\n")
      kept.append(cue)
    }
    return kept
  }
}
