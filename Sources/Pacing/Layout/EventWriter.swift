internal import MeditationScript
internal import Timebase

/// Assigns start frames to a row of elements, once the length of every pause is known.
struct EventWriter {
  let rate: SampleRate
  private(set) var events: [Timeline.Event] = []
  private(set) var overlays: [Timeline.Event] = []
  private var clock = Frames.zero
  private var round: Int?

  init(rate: SampleRate) {
    self.rate = rate
  }

  /// Writes elements after those already written.
  ///
  /// - Parameter lengths: lengths of the glue among them, in order.
  mutating func write(_ elements: [Element], lengths: [Frames]) {
    var settings = lengths.makeIterator()
    for element in elements {
      switch element {
      case .round(let round): self.round = round
      case .section(let title, let level, let span):
        add(.section(title: title, level: level), .zero, span)
      case .mark(let name, let span): add(.mark(name), .zero, span)
      case .ambience(let bed, let span): add(.ambience(bed), .zero, span)
      case .rest(let frames, let span): add(.rest, frames, span)
      case .glue(let glue): add(.pause(glue.kind), settings.next() ?? .zero, glue.span)
      case .sound(let sound):
        switch sound.content {
        case .speech(let phrase): add(.speech(phrase), sound.length, sound.span)
        case .file(let recording): add(.file(recording), sound.length, sound.span)
        case .strike(let strike, _): add(.strike(strike), .zero, sound.span)
        case .breath(let cycle): write(cycle, sound.span)
        }
      }
    }
  }

  private mutating func write(_ cycle: BreathCycle, _ span: SourceSpan) {
    for word in cycle.overlays(rate: rate) {
      overlays.append(
        Timeline.Event(
          start: clock + word.start, length: word.length, content: .speech(word.phrase),
          span: span, round: round))
    }
    for (phase, length) in cycle.phases where length > .zero {
      add(.breath(phase, cue: cycle.cue), length, span)
    }
  }

  private mutating func add(_ content: Timeline.Content, _ length: Frames, _ span: SourceSpan?) {
    events.append(
      Timeline.Event(start: clock, length: length, content: content, span: span, round: round))
    clock += length
  }
}
