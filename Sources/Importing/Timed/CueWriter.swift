internal import MeditationScript

/// Makes sentences and pauses of words that each have their time.
///
/// A pause is as long as nothing was said, between half and twice of it, so that it is about the same
/// in a track of the same length and goes along with others.
struct CueWriter {
  /// Shorter gaps are between words; in seconds.
  private static let shortest = 0.7
  /// Until here a gap in the middle of a sentence is a breath of the speaker's.
  private static let longestBreath = 1.5
  /// From here on a paragraph ends.
  private static let paragraph = 2.0
  /// Longer gaps are practice time.
  private static let silence = 60.0
  /// What is before the first words is a beginning's usual.
  private static let beginning = 3.0

  private var runs: [ImportedDocument.Run] = []
  private var document = ImportedDocument()

  static func document(_ cues: [Cue], language: String? = nil) -> ImportedDocument {
    var writer = CueWriter()
    writer.write(cues.filter(\.hasWords).sorted { ($0.start ?? 0) < ($1.start ?? 0) })
    writer.document.language = language
    return writer.document
  }

  private mutating func write(_ cues: [Cue]) {
    var end: Double?
    var previous: Cue?
    for cue in cues {
      if let previous {
        let gap = previous.pauseAfter ?? zip(end, cue.start).map { $1 - $0 } ?? 0
        write(gap: gap, after: previous.text, before: cue.text)
      } else if let start = cue.start, start >= Self.beginning {
        addPause(start)
        endParagraph()
      }
      add(ImportedDocument.Run(text: cue.text.replacing("\n", with: " ")))
      end = max(end ?? 0, cue.usualEnd ?? end ?? 0)
      previous = cue
    }
    if let gap = previous?.pauseAfter { write(gap: gap, after: previous?.text ?? "", before: "") }
    endParagraph()
    if let end, end > 0 { document.length = .seconds(end.rounded(.up)) }
    if cues.contains(where: { $0.start != nil && $0.end == nil }) {
      document.guesses.append(
        "the file says when words begin, and not when they end: each was taken to last half a second"
      )
    }
  }

  private mutating func write(gap: Double, after before: String, before next: String) {
    guard gap >= Self.shortest else { return }
    let goesOn = !before.endsSentence && next.first?.isLowercase == true
    if goesOn, gap < Self.longestBreath { return }
    addPause(gap)
    if gap >= Self.paragraph { endParagraph() }
  }

  private mutating func addPause(_ gap: Double) {
    let least = max(1, (gap / 2).rounded())
    let most = max(least + 1, (gap * 2).rounded())
    let name = gap > Self.silence ? "silence" : "pause"
    let bounds = [least, most].map { DurationText.written(wholeSeconds: $0) }
    add(
      ImportedDocument.Run(
        text: "[\(name):\"\(bounds.joined(separator: ".."))\"]", isMarkup: true))
  }

  private mutating func add(_ run: ImportedDocument.Run) {
    if !runs.isEmpty { runs.append(ImportedDocument.Run(text: " ")) }
    runs.append(run)
  }

  private mutating func endParagraph() {
    if !runs.isEmpty { document.blocks.append(.text(.paragraph, runs)) }
    runs = []
  }

  private func zip(_ end: Double?, _ start: Double?) -> (Double, Double)? {
    guard let end, let start else { return nil }
    return (end, start)
  }
}

extension String {
  /// Whether its last letter or sign ends a sentence, whatever closes after it.
  fileprivate var endsSentence: Bool {
    guard let last = last(where: { !$0.isWhitespace && !"\"'”’)»]".contains($0) }) else {
      return false
    }
    return last.endsSentence
  }
}
