package import MeditationScript
package import Pacing
internal import Timebase

extension Timeline {
  /// The track as text to be read aloud, which is a script, too: read again, it has the same words,
  /// bells and pauses, their lengths in whole seconds.
  ///
  /// - Parameters:
  ///   - language: the tag of most of its words.
  ///   - bell: the track's own bell.
  package func readingText(title: String, language: String, bell: SoundChoice?) -> String {
    var writer = ReadingTextWriter(rate: rate, bell: bell)
    for event in events { writer.write(event) }
    let head = "---\ntitle: \(title.json)\nlanguage: \(language)\n---"
    return ([head] + writer.finished).joined(separator: "\n\n") + "\n"
  }
}

private struct ReadingTextWriter {
  let rate: SampleRate
  let bell: SoundChoice?
  private var paragraphs: [String] = []
  private var line: [String] = []
  /// Strokes of one bell, and the pause between them.
  private var strokes: (bell: StrikeRequest, count: Int, gap: Frames?)?
  /// The phases of the breath cycle being written, and the equal cycles before it.
  private var cycle: [(phase: BreathPhase, length: Frames)] = []
  private var cycles: (pattern: String, count: Int)?

  init(rate: SampleRate, bell: SoundChoice?) {
    self.rate = rate
    self.bell = bell
  }

  /// Shorter pauses are left to the reader; in seconds.
  private static let shortest = 2.0

  var finished: [String] {
    var writer = self
    writer.endParagraph()
    return writer.paragraphs
  }

  mutating func write(_ event: Timeline.Event) {
    if case .breath(let phase, _) = event.content {
      endStrokes()
      endLine()
      if phase == .inhale { endCycle() }
      cycle.append((phase, event.length))
      return
    }
    endBreath()
    if case .pause(.strikes) = event.content {
      strokes?.gap = event.length
      return
    }
    if case .strike(let stroke) = event.content, stroke.isInterval { return }
    if case .strike(let stroke) = event.content, let before = strokes, before.bell == stroke,
      before.gap != nil
    {
      strokes?.count += 1
      return
    }
    endStrokes()
    add(event)
  }

  private mutating func add(_ event: Timeline.Event) {
    switch event.content {
    case .section(let title, let level):
      endParagraph()
      paragraphs.append(String(repeating: "#", count: level) + " " + title)
    case .speech(let phrase): line.append(phrase.written)
    case .strike(let stroke):
      endParagraph()
      strokes = (stroke, 1, nil)
    case .file(let recording): line.append(recording.written)
    case .pause(.silence):
      line.append("(silence, \(time(event.length)))")
      endParagraph()
    case .pause(let kind):
      if isHeard(event.length), kind != .afterBell, kind != .tail {
        line.append("(\(time(event.length)))")
      }
      if kind != .sentence, kind != .pause { endParagraph() }
    case .rest: if isHeard(event.length) { line.append("[\(seconds(event.length))s]") }
    case .ambience(let bed):
      endParagraph()
      paragraphs.append("[ambience:\"\(bed?.text ?? "none")\"]")
    case .mark(let name): line.append("[mark:\"\(name)\"]")
    case .breath: break
    }
  }

  private func isHeard(_ length: Frames) -> Bool { rate.seconds(length) >= Self.shortest }

  private mutating func endParagraph() {
    endStrokes()
    endBreath()
    endLine()
  }

  private mutating func endLine() {
    if !line.isEmpty { paragraphs.append(line.joined(separator: " ")) }
    line = []
  }

  /// `(bell)` for the track's own, struck as usual; all else in full.
  private mutating func endStrokes() {
    guard let (stroke, count, gap) = strokes else { return }
    strokes = nil
    var settings: [String] = []
    if stroke.bell != bell { settings.append("kind:\"\(stroke.bell.text)\"") }
    if let mallet = stroke.mallet { settings.append("mallet:\"\(mallet.rawValue)\"") }
    if stroke.touch != .usual { settings.append("touch:\"\(stroke.touch.rawValue)\"") }
    if count > 1, let gap { settings.append("gap:\"\(seconds(gap))s\"") }
    let tag = (["bell" + (count > 1 ? ":\"\(count)\"" : "")] + settings).joined(separator: "; ")
    paragraphs.append(count == 1 && settings.isEmpty ? "(bell)" : "[\(tag)]")
  }

  private mutating func endCycle() {
    guard !cycle.isEmpty else { return }
    let pattern = pattern
    cycle = []
    if let before = cycles, before.pattern == pattern {
      cycles = (pattern, before.count + 1)
    } else {
      if let before = cycles { add(before) }
      cycles = (pattern, 1)
    }
  }

  /// `4-6`, or with holds `4-7-8-1`.
  private var pattern: String {
    func length(_ phase: BreathPhase) -> Double {
      cycle.filter { $0.phase == phase }.reduce(0) { $0 + rate.seconds($1.length) }
    }
    let phases = [BreathPhase.inhale, .full, .exhale, .empty].map {
      (length($0) * 100).rounded() / 100
    }
    let isPlain = phases[1] == 0 && phases[3] == 0
    return (isPlain ? [phases[0], phases[2]] : phases).map(DurationText.plain).joined(
      separator: "-")
  }

  private mutating func endBreath() {
    endCycle()
    if let cycles { add(cycles) }
    cycles = nil
  }

  private mutating func add(_ cycles: (pattern: String, count: Int)) {
    paragraphs.append("[breathe:\"\(cycles.pattern)\"; times:\"\(cycles.count)\"]")
  }

  private func seconds(_ length: Frames) -> Int { max(1, Int(rate.seconds(length).rounded())) }

  /// A length in words: `6 s`, `1 min 30 s`.
  private func time(_ length: Frames) -> String {
    let seconds = seconds(length)
    guard seconds >= 60 else { return "\(seconds) s" }
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
