internal import MeditationScript
package import Pacing
internal import Timebase

extension Timeline {
  /// The track as text to be read aloud: sections, paragraphs, and directions in round brackets for
  /// everything between.
  package func readingText(title: String) -> String {
    var writer = ReadingTextWriter(rate: rate)
    for event in events { writer.write(event) }
    return ([title] + writer.finished).joined(separator: "\n\n") + "\n"
  }
}

private struct ReadingTextWriter {
  let rate: SampleRate
  private var paragraphs: [String] = []
  private var line: [String] = []
  /// Words of the breath cycle being written, and the equal cycles before it.
  private var cycle: [String] = []
  private var cycles: (words: String, count: Int)?

  init(rate: SampleRate) {
    self.rate = rate
  }

  /// Shorter pauses are left to the reader; in seconds.
  private static let shortest = 2.0

  var finished: [String] {
    var writer = self
    writer.endParagraph()
    return writer.paragraphs
  }

  mutating func write(_ event: Timeline.Event) {
    switch event.content {
    case .breath(let phase, _):
      endLine()
      if phase == .inhale { endCycle() }
      cycle.append("\(phase.word) \(time(event.length))")
      return
    default: endBreath()
    }
    switch event.content {
    case .section(let title, let level):
      endParagraph()
      paragraphs.append(String(repeating: "#", count: level) + " " + title)
    case .speech(let phrase): line.append(phrase.text)
    case .strike:
      endParagraph()
      paragraphs.append("(bell)")
    case .file(let path): line.append("(sound: \(path))")
    case .pause(.silence):
      line.append("(silence, \(time(event.length)))")
      endParagraph()
    case .pause(let kind):
      if isHeard(event.length), kind != .afterBell, kind != .tail, kind != .strikes {
        line.append("(\(time(event.length)))")
      }
      if kind != .sentence, kind != .pause { endParagraph() }
    case .rest: if isHeard(event.length) { line.append("(\(time(event.length)))") }
    case .ambience(let bed):
      endParagraph()
      paragraphs.append(bed.map { "(bed: \($0.text))" } ?? "(the bed ends)")
    case .mark, .breath: break
    }
  }

  private func isHeard(_ length: Frames) -> Bool { rate.seconds(length) >= Self.shortest }

  private mutating func endParagraph() {
    endBreath()
    endLine()
  }

  private mutating func endLine() {
    if !line.isEmpty { paragraphs.append(line.joined(separator: " ")) }
    line = []
  }

  private mutating func endCycle() {
    guard !cycle.isEmpty else { return }
    let words = cycle.joined(separator: ", ")
    cycle = []
    if let before = cycles, before.words == words {
      cycles = (words, before.count + 1)
    } else {
      if let before = cycles { add(before) }
      cycles = (words, 1)
    }
  }

  private mutating func endBreath() {
    endCycle()
    if let cycles { add(cycles) }
    cycles = nil
  }

  private mutating func add(_ cycles: (words: String, count: Int)) {
    let times = cycles.count == 1 ? "" : ", \(cycles.count) times"
    paragraphs.append("(breathe: \(cycles.words)\(times))")
  }

  /// A length in words: `6 s`, `1 min 30 s`.
  private func time(_ length: Frames) -> String {
    let seconds = Int(rate.seconds(length).rounded())
    guard seconds >= 60 else { return "\(max(1, seconds)) s" }
    let rest = seconds % 60 == 0 ? "" : " \(seconds % 60) s"
    return "\(seconds / 60) min\(rest)"
  }
}

extension BreathPhase {
  /// The phase in one word.
  var word: String {
    switch self {
    case .inhale: "in"
    case .exhale: "out"
    case .full, .empty: "hold"
    }
  }
}
