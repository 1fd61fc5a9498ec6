internal import MeditationScript
package import Pacing
internal import Timebase

extension Timeline {
  /// The track as SSML 1.1 for another engine, with all pauses at their lengths.
  ///
  /// Chapters become marks, so that the engine can report their times. Bells and breath become
  /// silences of the same length, with a comment; the script's own sounds are named by their files.
  ///
  /// - Parameter language: the main language of the words.
  package func ssml(language: String) -> String {
    var writer = SSMLWriter(rate: rate)
    for event in events { writer.write(event) }
    writer.endParagraph()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="\(language.xml)">
      \(writer.lines.joined(separator: "\n"))
      </speak>

      """
  }
}

private struct SSMLWriter {
  let rate: SampleRate
  private(set) var lines: [String] = []
  private var isInParagraph = false

  init(rate: SampleRate) {
    self.rate = rate
  }

  /// Longest break that engines accept, in milliseconds; longer ones are written as several.
  private static let longestBreak = 10_000

  mutating func write(_ event: Timeline.Event) {
    switch event.content {
    case .section(let title, _):
      endParagraph()
      lines.append("<mark name=\"\(title.xml)\"/>")
    case .mark(let name): add("<mark name=\"\(name.xml)\"/>")
    case .speech(let phrase):
      if !isInParagraph { lines.append("<p>") }
      isInParagraph = true
      lines.append("<s>\(phrase.ssml)</s>")
    case .pause(let kind):
      if kind != .sentence { endParagraph() }
      breaks(event.length)
    case .rest: breaks(event.length)
    case .strike(let stroke): note("bell: \(stroke.text)")
    case .ambience(let bed): note("bed: \(bed?.text ?? "none")")
    case .file(let recording):
      endParagraph()
      // It takes its own time.
      let words = recording.words.joined(separator: " ")
      let audio = "<audio src=\"\(recording.path.xml)\""
      lines.append(
        words.isEmpty ? audio + "/>" : audio + "><desc>\(words.xml)</desc></audio>")
    case .breath(let phase, _):
      note(phase.isHold ? phase.word : "breathe \(phase.word)")
      breaks(event.length)
    }
  }

  mutating func endParagraph() {
    if isInParagraph { lines.append("</p>") }
    isInParagraph = false
  }

  private mutating func add(_ line: String) {
    lines.append(line)
  }

  private mutating func note(_ text: String) {
    endParagraph()
    // Two hyphens would end the comment.
    lines.append("<!-- \(text.replacing("-", with: "\u{2010}")) -->")
  }

  private mutating func breaks(_ length: Frames) {
    var left = Int((rate.seconds(length) * 1000).rounded())
    while left > 0 {
      let one = min(left, Self.longestBreak)
      lines.append("<break time=\"\(one)ms\"/>")
      left -= one
    }
  }
}
